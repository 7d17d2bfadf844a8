package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotFinder;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The public page of a resource: what it can do, its rules and prices, when it is free next, and its week. */
@Route("resources/:code")
@AnonymousAllowed
class ResourceView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String RESOURCE = "code";

    private static final Duration LOOK_AHEAD = Duration.ofDays(14);
    private static final int NEXT_SLOTS = 12;

    private final Resources resources;
    private final Openings openings;
    private final Reservations reservations;
    private final SlotFinder finder;
    private final Capabilities capabilities;
    private final ResourceFiles files;
    private final ScreenWords words;
    private final RuleWords rules;
    private final NeededQualifications needed;
    private final FaultNotes faults;
    private @Nullable ResourceCard shown;

    ResourceView(
            Resources resources,
            Openings openings,
            Reservations reservations,
            SlotFinder finder,
            Capabilities capabilities,
            ResourceFiles files,
            ScreenWords words,
            RuleWords rules,
            NeededQualifications needed,
            FaultNotes faults) {
        this.resources = resources;
        this.openings = openings;
        this.reservations = reservations;
        this.finder = finder;
        this.capabilities = capabilities;
        this.files = files;
        this.words = words;
        this.rules = rules;
        this.needed = needed;
        this.faults = faults;
        getContent().addClassName("gf-page");
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("reservations.resource.title") : shown.name(getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(RESOURCE)
                .flatMap(resources::findByCode)
                .ifPresentOrElse(
                        resource -> show(resource, event.getLocation().getQueryParameters()),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ResourceCard resource, QueryParameters address) {
        shown = resource;
        var locale = getLocale();
        var header = new PageHeader(resource.name(locale), words.place(resource, locale));
        var content = getContent();
        content.removeAll();
        content.add(header);
        if (resource.status() != ResourceStatus.PUBLISHED) {
            content.add(note(getTranslation("reservations.resource.not-published")));
        }
        faults.notes(resource, locale).forEach(content::add);
        var about = new Div(
                new PictureGallery(resource, files.pictures(resource.id()), locale),
                new ResourceFacts(resource, words, locale));
        about.addClassName("gf-resource-about");
        var needs = needed.of(List.of(resource));
        var kind = needs.of(resource);
        if (kind != null && needs.lacks(kind)) {
            content.add(note(getTranslation("reservations.resource.not-qualified", kind.name(locale))));
        }
        content.add(about);
        content.add(ways(resource));
        if (!resource.capabilities().isEmpty()) {
            content.add(limits(resource));
        }
        content.add(nextSlots(resource), week(resource, monday(resource, address)), rules(resource));
        var documents = files.documents(resource.id());
        if (!documents.isEmpty()) {
            content.add(new Section(
                    new H2(getTranslation("reservations.resource.documents")), new DocumentList(documents, locale)));
        }
    }

    /** What those do who stand at it. */
    private Div ways(ResourceCard resource) {
        var ways = new Div();
        ways.addClassName("gf-fault-ways");
        if (resource.status() == ResourceStatus.PUBLISHED && resource.kind() != ResourceKind.TECHNICIAN) {
            var checkIn = new RouterLink(
                    getTranslation("reservations.check-in.here"),
                    CheckInView.class,
                    new RouteParameters(RESOURCE, resource.code()));
            checkIn.addClassName("gf-fault-way");
            ways.add(checkIn);
        }
        faults.way(resource, getLocale()).ifPresent(ways::add);
        return ways;
    }

    private Section limits(ResourceCard resource) {
        var tables = new Div();
        tables.addClassName("gf-limit-tables");
        resource.capabilities().forEach(one -> tables.add(new LimitsTable(one, capabilities, getLocale())));
        return new Section(new H2(getTranslation("reservations.resource.limits")), tables);
    }

    private Section nextSlots(ResourceCard resource) {
        var now = words.now();
        var free = resource.status() != ResourceStatus.PUBLISHED
                ? List.<FreeSlot>of()
                : finder.find(SlotQuery.of(
                                resource.id(), new TimeSlot(now, now.plus(LOOK_AHEAD)), usualLength(resource.rules()))
                        .limitedTo(SlotQuery.MOST));
        var section = new Section(new H2(getTranslation(
                "reservations.resource.next-slots", Spoken.length(usualLength(resource.rules()), getLocale()))));
        if (free.isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("reservations.resource.none-free"),
                    getTranslation("reservations.resource.none-free-hint"),
                    elsewhere(resource)));
        } else {
            section.add(slots(apart(free)));
        }
        return section;
    }

    /** The first few of which none overlaps another: as a choice of times, not of starts. */
    private static List<FreeSlot> apart(List<FreeSlot> free) {
        var chosen = new ArrayList<FreeSlot>();
        for (var slot : free) {
            if (chosen.size() < NEXT_SLOTS
                    && (chosen.isEmpty() || !chosen.getLast().slot().overlaps(slot.slot()))) {
                chosen.add(slot);
            }
        }
        return chosen;
    }

    private Div slots(List<FreeSlot> free) {
        var slots = new Div();
        slots.addClassName("gf-slots");
        free.forEach(slot -> slots.add(SlotLink.whole(slot, words, getLocale())));
        return slots;
    }

    /** The way to others that can do the same. */
    private @Nullable RouterLink elsewhere(ResourceCard resource) {
        if (resource.capabilities().isEmpty()) {
            return null;
        }
        var link = new RouterLink(getTranslation("reservations.resource.elsewhere"), FindView.class);
        link.setQueryParameters(Wish.ANYTHING
                .withCapability(resource.capabilities().getFirst().capability().value())
                .toAddress());
        link.addClassName("gf-slot");
        return link;
    }

    private Section week(ResourceCard resource, LocalDate monday) {
        var zone = resource.site().zone();
        var window = new TimeSlot(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        var published = openings.published(List.of(resource.id()), window).getOrDefault(resource.id(), List.of());
        var turn = new Div(
                turn("reservations.week.earlier", resource, monday.minusWeeks(1)),
                new Span(getTranslation(
                        "reservations.week.of",
                        Spoken.fullDate(monday, getLocale()),
                        Spoken.fullDate(monday.plusDays(6), getLocale()))),
                turn("reservations.week.later", resource, monday.plusWeeks(1)));
        turn.addClassName("gf-week-turn");
        return new Section(
                new H2(getTranslation("reservations.week.title")),
                turn,
                new WeekCalendar(
                        resource,
                        usualLength(resource.rules()),
                        monday,
                        published,
                        reservations.occupied(resource.id(), window),
                        words,
                        getLocale()),
                waitlist(resource, window));
    }

    /** The way to the waitlist for the days that are shown; it says itself when they are over. */
    private RouterLink waitlist(ResourceCard resource, TimeSlot window) {
        return JoinWaitlistView.link(
                getTranslation("waitlist.join-week"), resource, window, usualLength(resource.rules()));
    }

    private RouterLink turn(String key, ResourceCard resource, LocalDate monday) {
        var link =
                new RouterLink(getTranslation(key), ResourceView.class, new RouteParameters(RESOURCE, resource.code()));
        link.setQueryParameters(QueryParameters.simple(Map.of("week", monday.toString())));
        link.addClassName("gf-slot");
        return link;
    }

    private Section rules(ResourceCard resource) {
        var list = new com.vaadin.flow.component.html.UnorderedList();
        list.addClassName("gf-rules");
        var needs = needed.of(List.of(resource));
        var kind = needs.of(resource);
        if (kind != null) {
            list.add(new com.vaadin.flow.component.html.ListItem(needed.sentence(kind, getLocale())));
        }
        rules.all(resource.rules(), getLocale())
                .forEach(sentence -> list.add(new com.vaadin.flow.component.html.ListItem(sentence)));
        return new Section(new H2(getTranslation("reservations.rules.title")), list);
    }

    private LocalDate monday(ResourceCard resource, QueryParameters address) {
        var today = words.today(resource.site().zone());
        var day =
                address.getSingleParameter("week").map(text -> day(text, today)).orElse(today);
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            var day = LocalDate.parse(text);
            return Math.abs(day.toEpochDay() - otherwise.toEpochDay()) <= 366 ? day : otherwise;
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }

    /** Two hours, or what the rules allow nearest to that. */
    private static Duration usualLength(BookingRules rules) {
        if (rules.minLength().compareTo(Wish.USUAL_LENGTH) > 0) {
            return rules.minLength();
        }
        return rules.maxLength().compareTo(Wish.USUAL_LENGTH) < 0 ? rules.maxLength() : Wish.USUAL_LENGTH;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("gf-note");
        return note;
    }
}
