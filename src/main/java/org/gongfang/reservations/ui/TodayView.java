package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.OnTheSpot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Skills;
import org.gongfang.resources.ui.AbsenceDesk;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The technician's day: who comes when for what, in order, with check-in and check-out. */
@Route("today")
@Menu(title = "menu.today", order = 90, icon = "vaadin:list-ol")
@RolesAllowed(Roles.TECHNICIAN)
class TodayView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final ReservationsAtProvider reservations;
    private final Resources resources;
    private final Skills skills;
    private final CurrentMember currentMember;
    private final AbsenceDesk desk;
    private final LiveCalendars live;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final ReportDesk reports;
    private final ExtendDesk extending;
    private final FaultNotes faults;
    private final OnTheSpot spot;
    private final ScreenWords words;
    private final PageHeader header;
    private final CodeField code;
    private final Div list = new Div();
    private @Nullable ResourceId myself;

    TodayView(
            ReservationsAtProvider reservations,
            Resources resources,
            Skills skills,
            CurrentMember currentMember,
            AbsenceDesk desk,
            LiveCalendars live,
            OfferedSteps steps,
            ReservationDeeds deeds,
            ReportDesk reports,
            ExtendDesk extending,
            FaultNotes faults,
            OnTheSpot spot,
            ScreenWords words) {
        this.reservations = reservations;
        this.resources = resources;
        this.skills = skills;
        this.currentMember = currentMember;
        this.desk = desk;
        this.live = live;
        this.steps = steps;
        this.deeds = deeds;
        this.reports = reports;
        this.extending = extending;
        this.faults = faults;
        this.spot = spot;
        this.words = words;
        header = new PageHeader(getTranslation("reservations.today.title"), null);
        code = new CodeField(getLocale(), this::openJob);
        list.addClassName("gf-summaries");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(header, code, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.today.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        live.follow(this, currentMember.organisation(), changed -> show());
        myself = skills.technicianOf(currentMember.id()).orElse(null);
        header.setSubtitle(Spoken.fullDate(words.today(Spoken.DISTRICT_ZONE), getLocale()));
        showWayToMyWeek();
        show();
    }

    private void showWayToMyWeek() {
        var me = myself == null ? null : resources.terms(List.of(myself)).get(myself);
        if (me != null) {
            header.setActions(
                    desk.button(me.id(), me.name(getLocale()), me.site().zone(), getLocale(), this::show),
                    new RouterLink(
                            getTranslation("reservations.today.my-week"),
                            TechnicianView.class,
                            new RouteParameters(TechnicianView.CODE, me.code())));
        }
    }

    private void openJob(String typedOrScanned) {
        spot.read(typedOrScanned)
                .ifPresentOrElse(
                        job -> ReservationsNavigation.toReservation(job.code()),
                        () -> code.refuse(getTranslation("reservations.check-in.code-unknown")));
    }

    private void show() {
        list.removeAll();
        var today = reservations.today();
        var reportable = reports.reportable(today);
        today.forEach(reservation -> add(reservation, reportable));
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(
                    getTranslation("reservations.today.none"), getTranslation("reservations.today.none-hint")));
        }
    }

    private void add(Reservation reservation, Map<ReservationId, Boolean> reportable) {
        var buttons = new StepButtons(reservation, steps.of(reservation), words, getLocale(), this::take);
        extending.offer(buttons, reservation, getLocale(), this::show);
        var card = new ReservationSummary(
                reservation,
                true,
                words,
                getLocale(),
                reports.offer(buttons, reservation, reportable, getLocale(), this::show),
                faults.ways(reservation, getLocale()));
        if (reservation.items().stream().anyMatch(item -> item.resource().equals(myself))) {
            var mine = new Span(getTranslation("reservations.today.with-me"));
            mine.addClassName("gf-mine");
            card.getContent().add(mine);
        }
        list.add(card);
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        show();
    }
}
