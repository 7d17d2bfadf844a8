package org.gongfang.reservations.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.reservations.BoardEntry;
import org.gongfang.reservations.Reservations;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.gongfang.shared.ui.ResourceTimeline.Row;
import org.gongfang.shared.ui.Tone;

/** What a provider's board shows for some days, kept so that only what changed is read again. */
class Board {

    private static final int MORNING = 8;
    private static final int EVENING = 18;

    private final Openings openings;
    private final Reservations reservations;
    private final Map<ResourceId, BookingTerms> cards = new LinkedHashMap<>();
    private final Map<ResourceId, List<TimeSlot>> open = new HashMap<>();
    private final Map<ResourceId, List<BoardEntry>> entries = new HashMap<>();
    private final LocalDate from;
    private final int days;

    Board(Openings openings, Reservations reservations, List<BookingTerms> resources, LocalDate from, int days) {
        this.openings = openings;
        this.reservations = reservations;
        this.from = from;
        this.days = days;
        resources.stream()
                .filter(card -> card.status() != ResourceStatus.DRAFT)
                .forEach(card -> cards.put(card.id(), card));
        read(cards.keySet());
    }

    /** Reads those of the resources again that are on the board. */
    void read(Collection<ResourceId> changed) {
        var known = changed.stream().filter(cards::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        var published = openings.published(known, window());
        known.forEach(id -> {
            open.put(id, published.getOrDefault(id, List.of()));
            entries.put(id, new ArrayList<>());
        });
        reservations.board(known, window()).forEach(entry -> {
            var ofResource = entries.get(entry.resource());
            if (ofResource != null) {
                ofResource.add(entry);
            }
        });
    }

    Set<ResourceId> resources() {
        return Set.copyOf(cards.keySet());
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    /** The zone of the provider's first site; a provider's sites lie in one. */
    ZoneId zone() {
        return cards.values().stream()
                .findFirst()
                .map(card -> card.site().zone())
                .orElse(Spoken.DISTRICT_ZONE);
    }

    List<Row> rows(Locale locale, String technicians) {
        return cards.values().stream()
                .map(card -> new Row(
                        card.id().value().toString(),
                        card.name(locale),
                        card.kind() == ResourceKind.TECHNICIAN
                                ? technicians
                                : card.site().name(locale)))
                .toList();
    }

    List<Bar> bars(String closed) {
        var bars = new ArrayList<Bar>();
        cards.keySet().forEach(id -> {
            closedTimes(id)
                    .forEach(slot -> bars.add(new Bar(
                            "closed:" + id.value() + ":" + slot.startsAt(),
                            id.value().toString(),
                            slot.startsAt(),
                            slot.endsAt(),
                            closed,
                            Tone.CLOSED,
                            false)));
            entries.getOrDefault(id, List.of()).forEach(entry -> bars.add(bar(entry)));
        });
        return bars;
    }

    /** The entry that a bar stands for, or null for closed times. */
    @org.jspecify.annotations.Nullable
    BoardEntry entry(String barId) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> barId(entry).equals(barId))
                .findFirst()
                .orElse(null);
    }

    /** The first whole hour of the day in which anything happens. */
    int firstHour() {
        return Math.min(
                MORNING,
                stretches()
                        .mapToInt(slot -> slot.startsAt().atZone(zone()).getHour())
                        .min()
                        .orElse(MORNING));
    }

    /** The whole hour by which everything is over. */
    int lastHour() {
        return Math.max(
                EVENING,
                stretches()
                        .mapToInt(slot -> {
                            var start = slot.startsAt().atZone(zone());
                            var end = slot.endsAt().atZone(zone());
                            return end.toLocalDate().isAfter(start.toLocalDate())
                                    ? 24
                                    : end.getHour() + (end.getMinute() > 0 ? 1 : 0);
                        })
                        .max()
                        .orElse(EVENING));
    }

    private Stream<TimeSlot> stretches() {
        return Stream.concat(
                open.values().stream().flatMap(List::stream),
                entries.values().stream().flatMap(List::stream).map(BoardEntry::slot));
    }

    private List<TimeSlot> closedTimes(ResourceId id) {
        var zone = zone();
        int first = firstHour();
        int last = lastHour();
        var shown = Stream.iterate(from, day -> day.plusDays(1))
                .limit(days)
                .map(day -> new TimeSlot(
                        day.atTime(first, 0).atZone(zone).toInstant(),
                        last == 24
                                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                                : day.atTime(last, 0).atZone(zone).toInstant()))
                .toList();
        return Stretches.without(shown, open.getOrDefault(id, List.of()));
    }

    private TimeSlot window() {
        return new TimeSlot(
                from.atStartOfDay(zone()).toInstant(),
                from.plusDays(days).atStartOfDay(zone()).toInstant());
    }

    private static Bar bar(BoardEntry entry) {
        return new Bar(
                barId(entry),
                entry.resource().value().toString(),
                entry.slot().startsAt(),
                entry.slot().endsAt(),
                entry.holderName() + (entry.units() > 1 ? " × " + entry.units() : ""),
                ScreenWords.tone(entry.status()),
                false);
    }

    private static String barId(BoardEntry entry) {
        return entry.reservation().value() + ":" + entry.resource().value();
    }
}
