package org.gongfang.shared.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline sends to the browser and hears from it: moments as minutes since the first midnight that is shown,
 * by the place's clock, so that no browser reckons with zones.
 */
record TimelineWire(ZoneId zone, Locale locale, LocalDate from, int days) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    /** Which hours of a day are shown, on which step. */
    record Hours(int opensAt, int closesAt, int step) {}

    /** Everything about the timeline but its rows and bars. */
    record Frame(
            String from,
            int days,
            List<String> dayNames,
            int opensAt,
            int closesAt,
            int slotMinutes,
            boolean selectable,
            @Nullable Long now,
            String locale,
            Map<String, String> labels) {}

    /** A bar with its minutes, and its time as said by people. */
    record WireBar(
            String id, String rowId, long start, long end, String label, String tone, boolean movable, String said) {}

    record WireRow(String id, String label, int step) {}

    /** Rows that are here for some days; each points to the closed stretches that it shares with others. */
    record Part(
            int first, List<WireRow> rows, int firstDay, int days, List<List<Long>> grounds, List<Integer> groundOf) {}

    Frame frame(Hours hours, boolean selectable, @Nullable Instant now, Function<String, String> words) {
        var labels = new LinkedHashMap<String, String>();
        Stream.of(
                        "as-table",
                        "as-timeline",
                        "copy",
                        "copied",
                        "resource",
                        "what",
                        "when",
                        "state",
                        "empty",
                        "expand",
                        "collapse",
                        "earlier",
                        "later")
                .forEach(key -> labels.put(key, words.apply("shared.timeline." + key)));
        Stream.of(Tone.values())
                .forEach(tone -> labels.put("tone-" + tone.token(), words.apply("shared.tone." + tone.name())));
        var spoken = DateTimeFormatter.ofPattern(words.apply("shared.timeline.day-pattern"), locale);
        return new Frame(
                from.toString(),
                days,
                IntStream.range(0, days)
                        .mapToObj(day -> spoken.format(from.plusDays(day)))
                        .toList(),
                hours.opensAt(),
                hours.closesAt(),
                hours.step(),
                selectable,
                now == null ? null : minute(now),
                Words.nearest(locale).toLanguageTag(),
                labels);
    }

    List<WireBar> bars(Collection<ResourceTimeline.Bar> bars) {
        return bars.stream().map(this::bar).toList();
    }

    private WireBar bar(ResourceTimeline.Bar bar) {
        return new WireBar(
                bar.id(),
                bar.rowId(),
                minute(bar.start()),
                minute(bar.end()),
                bar.label(),
                bar.tone().token(),
                bar.movable(),
                Spoken.slot(new TimeSlot(bar.start(), bar.end()), zone, LocalDate.EPOCH, locale));
    }

    Part part(TimelineSight sight, List<ResourceTimeline.Row> rows, Map<String, List<TimeSlot>> closed) {
        var grounds = new LinkedHashMap<List<Long>, Integer>();
        var groundOf = new ArrayList<Integer>();
        rows.forEach(row -> {
            var stretches = closed.getOrDefault(row.id(), List.of()).stream()
                    .flatMap(slot -> Stream.of(minute(slot.startsAt()), minute(slot.endsAt())))
                    .toList();
            var number = grounds.size();
            groundOf.add(
                    Optional.ofNullable(grounds.putIfAbsent(stretches, number)).orElse(number));
        });
        return new Part(
                sight.firstRow(),
                rows.stream()
                        .map(row -> new WireRow(row.id(), row.label(), row.stepMinutes()))
                        .toList(),
                sight.firstDay(),
                sight.days(),
                List.copyOf(grounds.keySet()),
                groundOf);
    }

    /** What the browser reports as a stretch, if it is one that can be seen. */
    Optional<TimeSlot> slot(int start, int end) {
        if (start >= end
                || end - start > days * MINUTES_OF_DAY
                || end <= 0
                || start >= days * MINUTES_OF_DAY
                || start < -31 * MINUTES_OF_DAY) {
            return Optional.empty();
        }
        var first = moment(start);
        var last = moment(end);
        return first.isBefore(last) ? Optional.of(new TimeSlot(first, last)) : Optional.empty();
    }

    private Instant moment(int minute) {
        return from.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private long minute(Instant moment) {
        var wall = LocalDateTime.ofInstant(moment, zone);
        return Duration.between(from.atStartOfDay().toInstant(ZoneOffset.UTC), wall.toInstant(ZoneOffset.UTC))
                .toMinutes();
    }
}
