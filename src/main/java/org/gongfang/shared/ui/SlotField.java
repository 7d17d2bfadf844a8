package org.gongfang.shared.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A field for one slot: a day, a start on the grid and a length, in the time zone of the place. */
public class SlotField extends CustomField<TimeSlot> {

    private final DatePicker day;
    private final Select<LocalTime> start = new Select<>();
    private final Select<Duration> length = new Select<>();
    private final Locale locale;
    private ZoneId zone = Spoken.DISTRICT_ZONE;

    public SlotField(String label, Locale locale) {
        this.locale = locale;
        setLabel(label);
        day = Pickers.date(getTranslation(locale, "shared.slot.day"), locale);
        start.setLabel(getTranslation(locale, "shared.slot.start"));
        length.setLabel(getTranslation(locale, "shared.slot.length"));
        length.setItemLabelGenerator(item -> Spoken.length(item, locale));
        var parts = new Div(day, start, length);
        parts.addClassName("gf-slot-field");
        add(parts);
        setRules(zone, Grid.HALF_HOUR, Duration.ofMinutes(30), Duration.ofHours(8));
    }

    /** The place's time zone and grid, and the shortest and longest slot that may be chosen. */
    public final void setRules(ZoneId newZone, Grid grid, Duration shortest, Duration longest) {
        var chosen = getValue();
        zone = newZone;
        start.setItems(starts(grid.step()));
        length.setItems(lengths(grid.step(), shortest, longest));
        setPresentationValue(chosen);
    }

    /** The first and last day that may be chosen. */
    public void setDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        day.setMin(first);
        day.setMax(last);
    }

    @Override
    protected @Nullable TimeSlot generateModelValue() {
        var date = day.getValue();
        var time = start.getValue();
        var duration = length.getValue();
        if (date == null || time == null || duration == null) {
            return null;
        }
        return TimeSlot.of(date.atTime(time).atZone(zone).toInstant(), duration);
    }

    @Override
    protected final void setPresentationValue(@Nullable TimeSlot slot) {
        if (slot == null) {
            day.clear();
            start.clear();
            length.clear();
            return;
        }
        var from = slot.startsAt().atZone(zone);
        day.setValue(from.toLocalDate());
        start.setValue(offer(start, from.toLocalTime()));
        length.setValue(offer(length, slot.length()));
    }

    private static <T extends Comparable<T>> T offer(Select<T> select, T item) {
        var items = select.getListDataView().getItems().toList();
        if (!items.contains(item)) {
            var more = new ArrayList<>(items);
            more.add(item);
            select.setItems(more.stream().sorted().toList());
        }
        return item;
    }

    private static List<LocalTime> starts(Duration step) {
        var starts = new ArrayList<LocalTime>();
        for (long minute = 0; minute < 24 * 60; minute += step.toMinutes()) {
            starts.add(LocalTime.ofSecondOfDay(minute * 60));
        }
        return starts;
    }

    private static List<Duration> lengths(Duration step, Duration shortest, Duration longest) {
        var lengths = new ArrayList<Duration>();
        for (var item = step; item.compareTo(longest) <= 0 && lengths.size() < 200; item = item.plus(step)) {
            if (item.compareTo(shortest) >= 0) {
                lengths.add(item);
            }
        }
        return lengths;
    }
}
