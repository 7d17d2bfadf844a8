package org.gongfang.reservations.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongfang.reservations.BoardEntry;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Site;
import org.gongfang.resources.Ties;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.gongfang.shared.ui.ResourceTimeline.Contents;
import org.gongfang.shared.ui.ResourceTimeline.Row;
import org.gongfang.shared.ui.ResourceTimeline.Source;
import org.gongfang.shared.ui.Tone;

/**
 * What a site's board shows for some days. It knows the names of all resources, and reads what happens on those that are
 * asked for, each time anew: a session keeps no week of three hundred machines.
 */
class Board implements Source {

    private static final int MORNING = 8;
    private static final int EVENING = 18;
    private static final List<ResourceKind> ORDER =
            List.of(ResourceKind.MACHINE, ResourceKind.WORKSTATION, ResourceKind.ROOM, ResourceKind.TECHNICIAN);

    private final Openings openings;
    private final ReservationsAtProvider reservations;
    private final ZoneId zone;
    private final Predicate<BoardEntry> movable;
    private final String held;
    private final Map<ResourceId, Line> lines = new LinkedHashMap<>();
    private Map<ResourceId, List<TimeSlot>> openAtFirst;
    private final Map<ResourceId, Set<ResourceId>> tied = new HashMap<>();
    private int firstHour = MORNING;
    private int lastHour = EVENING;

    /** A resource as it stands at the side of the board. */
    record Line(ResourceId id, ResourceKind kind, String code, String nameZh, String nameEn, String name, int step) {

        private boolean reads(String words) {
            var all = (nameZh + " " + nameEn + " " + code).toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
        }
    }

    /**
     * @param movable which entries the person who looks may move
     * @param held what stands on a slot that is only held, by whomever
     */
    Board(
            Openings openings,
            ReservationsAtProvider reservations,
            Site site,
            List<BookingTerms> resources,
            TimeSlot window,
            Predicate<BoardEntry> movable,
            String held,
            Locale locale) {
        this.openings = openings;
        this.reservations = reservations;
        this.zone = site.zone();
        this.movable = movable;
        this.held = held;
        resources.stream()
                .filter(terms -> terms.status() != ResourceStatus.DRAFT
                        && terms.site().id().equals(site.id()))
                .sorted(Comparator.comparing((BookingTerms terms) -> ORDER.indexOf(terms.kind()))
                        .thenComparing(BookingTerms::code))
                .forEach(terms -> lines.put(
                        terms.id(),
                        new Line(
                                terms.id(),
                                terms.kind(),
                                terms.code(),
                                terms.nameZh(),
                                terms.nameEn(),
                                terms.name(locale),
                                (int) terms.rules().grid().step().toMinutes())));
        // The hours of all say how long a day is drawn; what is read for that serves the first sight, too.
        openAtFirst = lines.isEmpty() ? Map.of() : openings.published(lines.keySet(), window);
        openAtFirst.values().forEach(open -> open.forEach(this::makeRoom));
    }

    /** Which resources bring others along when they are booked. */
    static List<ResourceId> bringing(List<BookingTerms> resources) {
        return resources.stream()
                .filter(BookingTerms::tied)
                .map(BookingTerms::id)
                .toList();
    }

    /** Shows a whole as blocked where a part is booked, and a part where its whole is. */
    void tie(Map<ResourceId, Ties> ties) {
        ties.forEach((whole, its) -> its.parts().forEach(part -> {
            tied.computeIfAbsent(whole, id -> new HashSet<>()).add(part.id());
            tied.computeIfAbsent(part.id(), id -> new HashSet<>()).add(whole);
        }));
    }

    /** The resources, and those that they block or are blocked by. */
    Set<ResourceId> withTied(Collection<ResourceId> changed) {
        var all = new HashSet<>(changed);
        changed.forEach(id -> all.addAll(tied.getOrDefault(id, Set.of())));
        all.retainAll(lines.keySet());
        return all;
    }

    /** The sites of the resources that are on boards, the one with most of them first. */
    static List<Site> sites(List<BookingTerms> resources) {
        var counts = new LinkedHashMap<Site, Integer>();
        resources.stream()
                .filter(terms -> terms.status() != ResourceStatus.DRAFT)
                .forEach(terms -> counts.merge(terms.site(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Site, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    static TimeSlot window(LocalDate from, int days, ZoneId zone) {
        return new TimeSlot(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant());
    }

    Set<ResourceId> resources() {
        return lines.keySet();
    }

    Collection<Line> lines() {
        return lines.values();
    }

    Optional<Line> line(String rowId) {
        return id(rowId).map(lines::get);
    }

    ZoneId zone() {
        return zone;
    }

    /** The rows whose name or code has all the words. */
    List<Row> rows(String words, java.util.function.Function<ResourceKind, String> group) {
        return lines.values().stream()
                .filter(line -> words.isBlank() || line.reads(words))
                .map(line -> new Row(line.id().value().toString(), line.name(), group.apply(line.kind()), line.step()))
                .toList();
    }

    @Override
    public Contents contents(List<String> rowIds, TimeSlot window) {
        var asked = rowIds.stream().flatMap(row -> id(row).stream()).toList();
        var open = openAtFirst.isEmpty() ? openings.published(asked, window) : openAtFirst;
        openAtFirst = Map.of();
        var closed = new HashMap<String, List<TimeSlot>>();
        asked.forEach(id -> closed.put(
                id.value().toString(), Stretches.without(List.of(window), open.getOrDefault(id, List.of()))));
        var bars = new ArrayList<Bar>();
        reservations.board(withTied(asked), window).forEach(entry -> {
            makeRoom(entry.slot());
            if (asked.contains(entry.resource())) {
                bars.add(bar(entry));
            }
            asked.stream()
                    .filter(id -> tied.getOrDefault(id, Set.of()).contains(entry.resource()))
                    .forEach(id -> bars.add(blocked(id, entry)));
        });
        return new Contents(bars, closed);
    }

    /** The first whole hour of the day in which anything happens, as far as it is known. */
    int firstHour() {
        return firstHour;
    }

    /** The whole hour by which everything is over, as far as it is known. */
    int lastHour() {
        return lastHour;
    }

    private void makeRoom(TimeSlot slot) {
        var start = slot.startsAt().atZone(zone);
        var end = slot.endsAt().atZone(zone);
        boolean overnight = end.toLocalDate().isAfter(start.toLocalDate());
        firstHour = Math.min(firstHour, overnight && end.getHour() > 0 ? 0 : start.getHour());
        lastHour = Math.max(lastHour, overnight ? 24 : end.getHour() + (end.getMinute() > 0 ? 1 : 0));
    }

    /** Keeps the resource from others because of the entry, which is on another one; it opens nothing. */
    private Bar blocked(ResourceId id, BoardEntry entry) {
        var booked = lines.get(entry.resource());
        return new Bar(
                "blocked-" + id.value() + "-" + entry.code() + "-"
                        + entry.resource().value(),
                id.value().toString(),
                entry.slot().startsAt(),
                entry.slot().endsAt(),
                "← " + (booked == null ? entry.code() : booked.code()),
                Tone.CLOSED,
                false);
    }

    private Bar bar(BoardEntry entry) {
        return new Bar(
                BarName.of(entry).toString(),
                entry.resource().value().toString(),
                entry.slot().startsAt(),
                entry.slot().endsAt(),
                (entry.status() == ReservationStatus.HELD ? held : entry.holderName())
                        + (entry.units() > 1 ? " × " + entry.units() : ""),
                ScreenWords.tone(entry.status()),
                movable.test(entry));
    }

    /** Whether a reservation can still be taken elsewhere at that moment. */
    static boolean canMove(ReservationStatus status, TimeSlot slot, Instant now) {
        return (status == ReservationStatus.REQUESTED || status == ReservationStatus.CONFIRMED)
                && now.isBefore(slot.endsAt());
    }

    static Optional<ResourceId> id(String rowId) {
        try {
            return Optional.of(new ResourceId(UUID.fromString(rowId)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What a bar is called: the reservation's code and the resource on whose row it lies. */
    record BarName(String code, ResourceId resource) {

        static BarName of(BoardEntry entry) {
            return new BarName(entry.code(), entry.resource());
        }

        static Optional<BarName> parse(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : id(text.substring(colon + 1)).map(id -> new BarName(text.substring(0, colon), id));
        }

        @Override
        public String toString() {
            return code + ":" + resource.value();
        }
    }
}
