package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** When a resource is open for others: painted week by week, seen four weeks ahead before it is published. */
@Route("board/openings/:code?")
@Menu(title = "menu.openings", order = 130, icon = "vaadin:calendar-clock")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class OpeningsView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Resources resources;
    private final OpeningsDesk desk;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Clock clock;
    private final ResourcePicker picker;
    private final Div body = new Div();
    private Optional<ResourceCard> chosen = Optional.empty();

    OpeningsView(Resources resources, OpeningsDesk desk, CurrentMember currentMember, Messages messages, Clock clock) {
        this.resources = resources;
        this.desk = desk;
        this.currentMember = currentMember;
        this.messages = messages;
        this.clock = clock;
        picker = new ResourcePicker(getTranslation("resources.openings.resource"), resources, null);
        picker.addClassName("gf-res-picker");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                ResourcesNavigation.toOpenings(change.getValue().code());
            }
        });
        body.addClassName("gf-res-body");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.openings.title"),
                                getTranslation("resources.openings.subtitle"),
                                new Button(
                                        getTranslation("resources.exchange.title"),
                                        click -> ResourcesNavigation.toImport(ExchangeKind.OPENINGS))),
                        picker,
                        body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.openings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        body.removeAll();
        chosen = event.getRouteParameters().get(ResourcesNavigation.CODE).map(this::own);
        chosen.ifPresentOrElse(
                card -> {
                    picker.setValue(card);
                    show(card);
                },
                () -> body.add(nothingChosen()));
    }

    private ResourceCard own(String code) {
        return resources
                .findByCode(code)
                .filter(card -> card.site().provider().equals(currentMember.organisation()))
                .orElseThrow(NotFoundException::new);
    }

    private void show(ResourceCard card) {
        body.removeAll();
        if (card.status() != ResourceStatus.PUBLISHED) {
            body.add(unpublished(card));
        }
        body.add(new OpeningsOf(
                card, LocalDate.ofInstant(clock.instant(), card.site().zone()), desk));
    }

    private Div unpublished(ResourceCard card) {
        var note = new Span(getTranslation("resources.openings.unpublished"));
        var publish = new Button(getTranslation("resources.card.publish"), click -> {
            try {
                resources.publish(card.id());
                messages.done(getTranslation("resources.card.published", card.name(getLocale())));
                ResourcesNavigation.toOpenings(card.code());
                show(own(card.code()));
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(note, publish);
        line.addClassNames("gf-res-row", "gf-res-note");
        return line;
    }

    private EmptyState nothingChosen() {
        if (resources.own(null, null, 0, 1).isEmpty()) {
            var add = new Button(getTranslation("resources.list.add"), click -> ResourcesNavigation.toNewResource());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            return new EmptyState(
                    getTranslation("resources.list.empty"), getTranslation("resources.list.empty.hint"), add);
        }
        return new EmptyState(
                getTranslation("resources.openings.choose"), getTranslation("resources.openings.choose.hint"));
    }
}
