package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.ForgottenCheckOuts;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** Uses that nobody checked out, with what is counted for each until a manager puts it right. */
@Route("board/forgotten")
@Menu(title = "menu.forgotten", order = 117, icon = "vaadin:sign-out")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class ForgottenView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final ForgottenCheckOuts forgotten;
    private final HoursDesk hours;
    private final ScreenWords words;
    private final Checkbox settled = new Checkbox();
    private final Div list = new Div();
    private final Button more;
    private int shown = PAGE;

    ForgottenView(ForgottenCheckOuts forgotten, HoursDesk hours, ScreenWords words) {
        this.forgotten = forgotten;
        this.hours = hours;
        this.words = words;
        settled.setLabel(getTranslation("reservations.forgotten.settled"));
        settled.addValueChangeListener(change -> show());
        list.addClassName("gf-summaries");
        more = new Button(getTranslation("reservations.mine.more"), click -> {
            shown += PAGE;
            show();
        });
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("reservations.forgotten.title"),
                                getTranslation("reservations.forgotten.subtitle")),
                        settled,
                        list,
                        more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.forgotten.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var found = forgotten.list(settled.getValue(), 0, shown + 1);
        list.removeAll();
        more.setVisible(found.size() > shown);
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("reservations.forgotten.none"), getTranslation("reservations.forgotten.none-hint")));
        }
        found.stream().limit(shown).map(this::card).forEach(list::add);
    }

    private ReservationSummary card(Reservation reservation) {
        var use = reservation.use();
        var counted = new Paragraph(getTranslation(
                "reservations.forgotten.counted",
                Spoken.length(Duration.ofMinutes(use.bookedMinutes()), getLocale()),
                Spoken.length(Duration.ofMinutes(use.usedMinutes()), getLocale()),
                Spoken.length(Duration.ofMinutes(use.billedMinutes()), getLocale())));
        var deeds = new Div(hours.button(reservation, getLocale(), this::show));
        deeds.addClassName("gf-deeds");
        return new ReservationSummary(reservation, true, words, getLocale(), counted, deeds);
    }
}
