package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.gongfang.reservations.AtMachine;
import org.gongfang.reservations.OnTheSpot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** Before a machine, phone in hand: one's own reservation of it, to check in to or out of by one tap, or why not. */
@Route("check-in/:code")
@PermitAll
class CheckInView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Resources resources;
    private final OnTheSpot spot;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final LiveCalendars live;
    private final ReportDesk reports;
    private final FaultNotes faults;
    private final ScreenWords words;
    private final PageHeader header = new PageHeader("", null);
    private final Div body = new Div();

    CheckInView(
            Resources resources,
            OnTheSpot spot,
            OfferedSteps steps,
            ReservationDeeds deeds,
            LiveCalendars live,
            ReportDesk reports,
            FaultNotes faults,
            ScreenWords words) {
        this.resources = resources;
        this.spot = spot;
        this.steps = steps;
        this.deeds = deeds;
        this.live = live;
        this.reports = reports;
        this.faults = faults;
        this.words = words;
        body.addClassName("gf-summaries");
        getContent().addClassNames("gf-page", "gf-page-narrow", "gf-check-in");
        getContent().add(header, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.check-in.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = event.getRouteParameters()
                .get(ResourceView.RESOURCE)
                .flatMap(resources::findByCode)
                .orElseThrow(NotFoundException::new);
        header.setTitle(card.name(getLocale()));
        header.setSubtitle(card.code() + " · " + words.place(card, getLocale()));
        live.follow(this, Set.of(card.id()), changed -> show(card));
        show(card);
    }

    private void show(ResourceCard card) {
        var found = spot.at(card.id());
        body.removeAll();
        faults.notes(card, getLocale()).forEach(body::add);
        if (found.own().isEmpty()) {
            body.add(nothing(card, found));
        }
        found.own().forEach(reservation -> body.add(summary(card, reservation, false)));
        if (!found.comers().isEmpty()) {
            body.add(comers(card, found.comers()));
        }
        var ways = new Div();
        ways.addClassName("gf-fault-ways");
        faults.way(card, getLocale()).ifPresent(ways::add);
        var about = toMachine(card, "reservations.check-in.about");
        about.addClassName("gf-fault-way");
        ways.add(about);
        body.add(ways);
    }

    private Component nothing(ResourceCard card, AtMachine found) {
        var until = found.takenUntil();
        return new EmptyState(
                getTranslation("reservations.check-in.none"),
                until == null
                        ? getTranslation("reservations.check-in.none.free")
                        : getTranslation(
                                "reservations.check-in.none.taken",
                                words.moment(until, card.site().zone(), getLocale())),
                toMachine(card, "reservations.check-in.book"));
    }

    private Section comers(ResourceCard card, List<Reservation> reservations) {
        var section = new Section(new H2(getTranslation("reservations.check-in.comers")));
        section.addClassName("gf-summaries");
        reservations.forEach(reservation -> section.add(summary(card, reservation, true)));
        return section;
    }

    private ReservationSummary summary(ResourceCard card, Reservation reservation, boolean withHolder) {
        var buttons = new StepButtons(
                reservation,
                steps.atMachine(reservation),
                words,
                getLocale(),
                (one, step, reason) -> take(card, one, step, reason));
        return new ReservationSummary(
                reservation,
                withHolder,
                words,
                getLocale(),
                new StatusNote(reservation, words, getLocale()),
                reports.offer(buttons, reservation, getLocale(), () -> show(card)));
    }

    private void take(ResourceCard card, Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        show(card);
    }

    private RouterLink toMachine(ResourceCard card, String key) {
        return new RouterLink(
                getTranslation(key), ResourceView.class, new RouteParameters(ResourceView.RESOURCE, card.code()));
    }
}
