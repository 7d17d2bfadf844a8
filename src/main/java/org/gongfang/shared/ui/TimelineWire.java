package org.gongfang.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the timeline sends to the browser: times as the place's clock shows them, so that no browser converts them. */
record TimelineWire(ZoneId zone, Locale locale) {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Which days and hours are shown, and on which step. */
    record Window(LocalDate from, int days, LocalTime opensAt, int closesAtHour, int slotMinutes) {}

    /** Everything about the timeline but its rows and bars. */
    record Frame(
            String from,
            int days,
            String opensAt,
            String closesAt,
            int slotMinutes,
            boolean selectable,
            @Nullable String now,
            String locale,
            Map<String, String> labels) {}

    /** A bar with its times by the place's clock, and as said by people. */
    record WireBar(
            String id,
            String rowId,
            String start,
            String end,
            String label,
            String tone,
            boolean movable,
            String said) {}

    Frame frame(Window window, boolean selectable, @Nullable Instant now, Function<String, String> words) {
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
                        "now",
                        "loading",
                        "expand",
                        "collapse")
                .forEach(key -> labels.put(key, words.apply("shared.timeline." + key)));
        Stream.of(Tone.values())
                .forEach(tone -> labels.put("tone-" + tone.token(), words.apply("shared.tone." + tone.name())));
        return new Frame(
                window.from().toString(),
                window.days(),
                window.opensAt().toString(),
                window.closesAtHour() + ":00",
                window.slotMinutes(),
                selectable,
                now == null ? null : wall(now),
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
                wall(bar.start()),
                wall(bar.end()),
                bar.label(),
                bar.tone().token(),
                bar.movable(),
                Spoken.slot(new TimeSlot(bar.start(), bar.end()), zone, LocalDate.EPOCH, locale));
    }

    private String wall(Instant moment) {
        return WALL_CLOCK.format(LocalDateTime.ofInstant(moment, zone));
    }
}
