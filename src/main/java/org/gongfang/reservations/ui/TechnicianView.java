package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.resources.Absences;
import org.gongfang.resources.Closure;
import org.gongfang.resources.Closures;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Skills;
import org.gongfang.resources.ui.AbsenceDesk;
import org.gongfang.resources.ui.ResourcesNavigation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** A technician's week: shifts, absences and who comes for what, day by day; for colleagues of the same provider. */
@Route("board/staff/:code")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class TechnicianView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String CODE = "code";

    private static final String WEEK = "week";
    private static final int DAYS = 7;
    private static final int FURTHEST_DAYS = 3660;

    private final Resources resources;
    private final Openings openings;
    private final Closures closures;
    private final Absences absences;
    private final AbsenceDesk desk;
    private final Skills skills;
    private final ReservationsAtProvider reservations;
    private final CurrentMember currentMember;
    private final ScreenWords words;
    private final PageHeader header;
    private final Div body = new Div();
    private @Nullable ResourceCard technician;

    TechnicianView(
            Resources resources,
            Openings openings,
            Closures closures,
            Absences absences,
            AbsenceDesk desk,
            Skills skills,
            ReservationsAtProvider reservations,
            CurrentMember currentMember,
            ScreenWords words) {
        this.resources = resources;
        this.openings = openings;
        this.closures = closures;
        this.absences = absences;
        this.desk = desk;
        this.skills = skills;
        this.reservations = reservations;
        this.currentMember = currentMember;
        this.words = words;
        header = new PageHeader(getTranslation("reservations.technician.title"), null);
        body.addClassName("gf-technician");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(header, body);
    }

    @Override
    public String getPageTitle() {
        return technician == null ? getTranslation("reservations.technician.title") : technician.name(getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = event.getRouteParameters()
                .get(CODE)
                .flatMap(resources::findByCode)
                .filter(found -> found.kind() == ResourceKind.TECHNICIAN)
                .filter(found -> found.site().provider().equals(currentMember.organisation()))
                .orElseThrow(NotFoundException::new);
        technician = card;
        var today = words.today(card.site().zone());
        var monday = monday(event.getLocation().getQueryParameters(), today);
        show(card, monday);
    }

    private void show(ResourceCard card, LocalDate monday) {
        var zone = card.site().zone();
        var week = new TimeSlot(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(zone).toInstant());
        var ids = List.of(card.id());
        var shifts = openings.published(ids, week).getOrDefault(card.id(), List.of());
        var away = closures.of(ids, week).getOrDefault(card.id(), List.of());
        var jobs = reservations.ofResource(card.id(), week);
        header.setTitle(card.name(getLocale()));
        header.setSubtitle(getTranslation(
                "reservations.technician.subtitle",
                card.units(),
                Spoken.length(shifts.stream().map(TimeSlot::length).reduce(Duration.ZERO, Duration::plus), getLocale()),
                jobs.size()));
        header.setActions(actions(card, monday));
        body.removeAll();
        body.add(turn(card, monday), machines(card), coming(card, monday));
        if (shifts.isEmpty() && away.isEmpty() && jobs.isEmpty()) {
            body.add(new EmptyState(
                    getTranslation("reservations.technician.nothing"),
                    getTranslation("reservations.technician.nothing-hint")));
            return;
        }
        for (int i = 0; i < DAYS; i++) {
            var day = monday.plusDays(i);
            var whole = new TimeSlot(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            body.add(day(day, whole, zone, shifts, away, jobs));
        }
    }

    private Component[] actions(ResourceCard card, LocalDate monday) {
        var actions = new ArrayList<Component>();
        if (absences.mayEnter(card.id())) {
            actions.add(desk.button(
                    card.id(), card.name(getLocale()), card.site().zone(), getLocale(), () -> show(card, monday)));
        }
        if (currentMember.require().has(Role.PROVIDER_MANAGER)) {
            actions.add(new Anchor(
                    ResourcesNavigation.openingsPath(card.code()), getTranslation("reservations.technician.shifts")));
            actions.add(new Anchor(
                    ResourcesNavigation.cardPath(card.code()), getTranslation("reservations.technician.card")));
        }
        return actions.toArray(Component[]::new);
    }

    /** All absences to come, in whichever week. */
    private Component coming(ResourceCard card, LocalDate monday) {
        return desk.list(
                absences.of(List.of(card.id())).getOrDefault(card.id(), List.of()),
                absences.mayEnter(card.id()),
                card.site().zone(),
                getLocale(),
                () -> show(card, monday));
    }

    private Nav turn(ResourceCard card, LocalDate monday) {
        var zone = card.site().zone();
        var span = new Span(Spoken.fullDate(monday, getLocale()) + " – "
                + Spoken.fullDate(monday.plusDays(DAYS - 1L), getLocale()));
        span.addClassName("gf-technician-span");
        var turn = new Nav(
                link("reservations.technician.before", card, monday.minusDays(DAYS)),
                link("reservations.technician.this-week", card, words.today(zone)),
                link("reservations.technician.after", card, monday.plusDays(DAYS)),
                span);
        turn.addClassName("gf-technician-turn");
        return turn;
    }

    private RouterLink link(String key, ResourceCard card, LocalDate day) {
        var link = new RouterLink(getTranslation(key), TechnicianView.class, new RouteParameters(CODE, card.code()));
        link.setQueryParameters(QueryParameters.simple(Map.of(WEEK, day.toString())));
        return link;
    }

    private Paragraph machines(ResourceCard card) {
        var may = resources.cards(skills.machinesOf(card.id())).values().stream()
                .map(machine -> machine.name(getLocale()))
                .collect(Collectors.joining(getTranslation("reservations.technician.comma")));
        var text = new Paragraph(
                may.isEmpty()
                        ? getTranslation("reservations.technician.no-machines")
                        : getTranslation("reservations.technician.machines", may));
        text.addClassName("gf-quiet");
        return text;
    }

    private Section day(
            LocalDate day,
            TimeSlot whole,
            ZoneId zone,
            List<TimeSlot> shifts,
            List<Closure> away,
            List<Reservation> jobs) {
        var section = new Section();
        section.addClassName("gf-technician-day");
        var hours = Stretches.within(shifts, whole).stream()
                .map(slot -> ScreenWords.hours(slot, zone))
                .collect(Collectors.joining(getTranslation("reservations.technician.comma")));
        var shift = new Span(hours.isEmpty() ? getTranslation("reservations.technician.off") : hours);
        shift.addClassName("gf-quiet");
        var head = new Div(new H2(words.day(day, zone, getLocale())), shift);
        head.addClassName("gf-technician-head");
        section.add(head);
        away.stream()
                .filter(closure -> closure.slot().overlaps(whole))
                .forEach(closure -> section.add(absence(closure, whole, zone)));
        jobs.stream()
                .filter(job -> job.slot().overlaps(whole))
                .forEach(job -> section.add(new ReservationSummary(job, true, words, getLocale())));
        return section;
    }

    private Paragraph absence(Closure closure, TimeSlot whole, ZoneId zone) {
        var within = closure.slot().intersection(whole).orElse(closure.slot());
        var text = new Paragraph(getTranslation(
                "reservations.technician.away",
                ScreenWords.hours(within, zone),
                getTranslation("resources.reason." + closure.reason()),
                closure.note()));
        text.addClassName("gf-technician-away");
        return text;
    }

    private static LocalDate monday(QueryParameters query, LocalDate today) {
        var asked = query.getSingleParameter(WEEK).orElse("");
        var day = today;
        try {
            var parsed = asked.isEmpty() ? today : LocalDate.parse(asked);
            day = Math.abs(parsed.toEpochDay() - today.toEpochDay()) <= FURTHEST_DAYS ? parsed : today;
        } catch (DateTimeParseException unreadable) {
            // An address from elsewhere: this week is as good as any.
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
