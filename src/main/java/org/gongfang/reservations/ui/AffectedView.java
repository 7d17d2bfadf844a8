package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.ClosureImpact;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** Reservations that lie in closed hours and about which nobody has decided yet. */
@Route("board/affected")
@Menu(title = "menu.affected", order = 141, icon = "vaadin:exclamation-circle-o")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class AffectedView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final ClosureImpact impact;
    private final TakingHours taking;
    private final Messages messages;
    private final AffectedList list;
    private final Button go = new Button();
    private final Div body = new Div();

    AffectedView(ClosureImpact impact, TakingHours taking, ScreenWords words, Messages messages) {
        this.impact = impact;
        this.taking = taking;
        this.messages = messages;
        list = new AffectedList(words, getLocale(), () -> {});
        go.setText(getTranslation("reservations.affected.save"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> decide());
        body.addClassName("gf-affected-body");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("reservations.affected.page"),
                                getTranslation("reservations.affected.page-intro")),
                        body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.affected.page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var affected = impact.undecided();
        body.removeAll();
        if (affected.isEmpty()) {
            body.add(new EmptyState(
                    getTranslation("reservations.affected.none"), getTranslation("reservations.affected.none-hint")));
            return;
        }
        list.show(affected, Set.of());
        body.add(list, go);
    }

    private void decide() {
        list.decisions().ifPresent(decisions -> {
            try {
                taking.tell(impact.decide(decisions));
                show();
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
    }
}
