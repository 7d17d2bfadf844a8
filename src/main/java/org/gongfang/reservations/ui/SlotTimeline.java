package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.ResourceTimeline;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.gongfang.shared.ui.ResourceTimeline.Row;
import org.gongfang.shared.ui.Tone;

/** Free slots on a line per resource; opening one leads to the booking form. */
class SlotTimeline extends Composite<Div> {

    private static final int MOST_DAYS = 14;

    SlotTimeline(List<FreeSlot> slots, Days days, ScreenWords words, Locale locale) {
        var timeline = new ResourceTimeline();
        var rows = new LinkedHashMap<String, Row>();
        var bars = new LinkedHashMap<String, FreeSlot>();
        for (var free : slots) {
            var resource = free.resource();
            var row = resource.id().value().toString();
            rows.putIfAbsent(row, new Row(row, resource.name(locale), resource.providerName(locale)));
            bars.put(row + "@" + free.slot().startsAt(), free);
        }
        var first = firstDay(slots, days);
        long shown = Math.min(MOST_DAYS, ChronoUnit.DAYS.between(first, days.to()) + 1);
        timeline.setWindow(first, (int) shown);
        timeline.setHours(ShownHours.first(slots), ShownHours.last(slots));
        timeline.setNow(words.now());
        timeline.setRows(List.copyOf(rows.values()));
        timeline.setBars(bars.entrySet().stream()
                .map(entry -> new Bar(
                        entry.getKey(),
                        entry.getValue().resource().id().value().toString(),
                        entry.getValue().slot().startsAt(),
                        entry.getValue().slot().endsAt(),
                        Spoken.length(entry.getValue().slot().length(), locale),
                        Tone.FREE,
                        false))
                .toList());
        timeline.setAriaLabel(getTranslation(locale, "reservations.find.timeline"));
        timeline.addBarClickListener(click -> {
            var free = bars.get(click.barId());
            if (free != null) {
                UI.getCurrentOrThrow()
                        .navigate(
                                BookView.class,
                                new RouteParameters(
                                        BookView.RESOURCE, free.resource().code()),
                                BookView.address(free));
            }
        });
        getContent().addClassName("gf-timeline-frame");
        getContent().add(timeline);
    }

    /** The day of the first slot, so that nobody has to scroll past days on which nothing is free. */
    private static LocalDate firstDay(List<FreeSlot> slots, Days days) {
        return slots.stream()
                .map(free -> LocalDate.ofInstant(
                        free.slot().startsAt(), free.resource().site().zone()))
                .min(LocalDate::compareTo)
                .filter(days.from()::isBefore)
                .orElse(days.from());
    }

    /** The whole hours of the day that hold every slot. */
    private static final class ShownHours {

        static int first(List<FreeSlot> slots) {
            return slots.stream()
                    .mapToInt(free -> free.slot()
                            .startsAt()
                            .atZone(free.resource().site().zone())
                            .getHour())
                    .min()
                    .orElse(8);
        }

        static int last(List<FreeSlot> slots) {
            return slots.stream()
                    .mapToInt(free -> {
                        var zone = free.resource().site().zone();
                        var start = free.slot().startsAt().atZone(zone);
                        var end = free.slot().endsAt().atZone(zone);
                        return !end.toLocalDate().equals(start.toLocalDate())
                                ? 24
                                : end.getHour() + (end.getMinute() > 0 ? 1 : 0);
                    })
                    .max()
                    .orElse(20);
        }
    }
}
