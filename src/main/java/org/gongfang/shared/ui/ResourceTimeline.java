package org.gongfang.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Rows of resources over hours and days, with bars for what happens on them; the same can be read as a table. Times
 * are shown in {@link #setZone the zone of the place}. What the browser reports is checked here before anyone hears it.
 */
@Tag("gf-resource-timeline")
@NpmPackage(value = "@event-calendar/core", version = "5.15.0")
@JsModule("./resource-timeline/resource-timeline.ts")
public class ResourceTimeline extends Component implements HasSize, HasAriaLabel {

    /** One line of the timeline; rows with the same group stand together under its name. */
    public record Row(String id, String label, @Nullable String group) {}

    /** One stretch of time on a row. */
    public record Bar(String id, String rowId, Instant start, Instant end, String label, Tone tone, boolean movable) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Bar> bars = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private ZoneId zone = Spoken.DISTRICT_ZONE;
    private LocalDate from = LocalDate.EPOCH;
    private int days = 1;
    private LocalTime opensAt = LocalTime.MIN;
    private int closesAtHour = 24;
    private int slotMinutes = 30;
    private boolean selectable;
    private @Nullable Instant now;
    private boolean frameChanged = true;
    private boolean rowsChanged = true;
    private boolean barsReplaced = true;
    private boolean flushPlanned;

    /** Shows times in that zone. */
    public void setZone(ZoneId newZone) {
        zone = newZone;
        frameChanged = true;
        barsReplaced = true;
        plan();
    }

    /** Shows so many days, the first one included. */
    public void setWindow(LocalDate firstDay, int numberOfDays) {
        if (numberOfDays < 1 || numberOfDays > 31) {
            throw new IllegalArgumentException("Between 1 and 31 days can be shown: " + numberOfDays);
        }
        from = firstDay;
        days = numberOfDays;
        frameChanged = true;
        plan();
    }

    /** Shows only these hours of each day, for instance 8 to 22. */
    public void setHours(int firstHour, int lastHour) {
        if (firstHour < 0 || lastHour > 24 || firstHour >= lastHour) {
            throw new IllegalArgumentException("Not hours of a day: " + firstHour + "–" + lastHour);
        }
        opensAt = LocalTime.of(firstHour, 0);
        closesAtHour = lastHour;
        frameChanged = true;
        plan();
    }

    /** The step on which bars are moved and slots are selected. */
    public void setSlotMinutes(int minutes) {
        if (minutes < 5 || minutes > 24 * 60) {
            throw new IllegalArgumentException("Not a step of a day: " + minutes);
        }
        slotMinutes = minutes;
        frameChanged = true;
        plan();
    }

    /** Draws the now-line there; the browser moves it on by its own steady clock. */
    public void setNow(Instant moment) {
        now = moment;
        frameChanged = true;
        plan();
    }

    public void setRows(List<Row> newRows) {
        rows.clear();
        newRows.forEach(row -> rows.put(row.id(), row));
        rowsChanged = true;
        plan();
    }

    /** Shows these bars; only those that differ from what is shown travel to the browser. */
    public void setBars(List<Bar> newBars) {
        var next = new LinkedHashMap<String, Bar>();
        newBars.forEach(bar -> next.put(bar.id(), bar));
        bars.forEach((id, bar) -> {
            if (!bar.equals(next.get(id))) {
                changed.add(id);
            }
        });
        next.forEach((id, bar) -> {
            if (!bars.containsKey(id)) {
                changed.add(id);
            }
        });
        bars.clear();
        bars.putAll(next);
        plan();
    }

    /** Draws everything again, for instance after a move that was refused. */
    public void refresh() {
        barsReplaced = true;
        plan();
    }

    /** Hears when someone opens a bar, by pointer or by Enter. */
    public Registration addBarClickListener(ComponentEventListener<BarClickEvent> listener) {
        return addListener(BarClickEvent.class, listener);
    }

    /** Hears when someone marks a stretch of a row; until there is a listener nothing can be marked. */
    public Registration addSlotSelectListener(ComponentEventListener<SlotSelectEvent> listener) {
        selectable = true;
        frameChanged = true;
        plan();
        return addListener(SlotSelectEvent.class, listener);
    }

    /** Hears when someone moves a movable bar to another time or row; the screen then says yes or refreshes. */
    public Registration addBarMoveListener(ComponentEventListener<BarMoveEvent> listener) {
        return addListener(BarMoveEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        frameChanged = true;
        rowsChanged = true;
        barsReplaced = true;
        plan();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        flushPlanned = false;
    }

    private void plan() {
        if (flushPlanned) {
            return;
        }
        getUI().ifPresent(ui -> {
            flushPlanned = true;
            ui.beforeClientResponse(this, context -> flush());
        });
    }

    private void flush() {
        flushPlanned = false;
        var wire = new TimelineWire(zone, getLocale());
        if (frameChanged) {
            getElement()
                    .callJsFunction(
                            "setFrame",
                            wire.frame(
                                    new TimelineWire.Window(from, days, opensAt, closesAtHour, slotMinutes),
                                    selectable,
                                    now,
                                    this::getTranslation));
        }
        if (rowsChanged) {
            getElement().callJsFunction("setRows", List.copyOf(rows.values()));
        }
        if (barsReplaced) {
            getElement().callJsFunction("setBars", wire.bars(bars.values()));
        } else if (!changed.isEmpty()) {
            var stays = changed.stream()
                    .map(bars::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            var gone = changed.stream().filter(id -> !bars.containsKey(id)).toList();
            getElement().callJsFunction("changeBars", wire.bars(stays), gone);
        }
        frameChanged = false;
        rowsChanged = false;
        barsReplaced = false;
        changed.clear();
    }

    private Optional<TimeSlot> slot(String start, String end) {
        try {
            var slot = new TimeSlot(
                    LocalDateTime.parse(start).atZone(zone).toInstant(),
                    LocalDateTime.parse(end).atZone(zone).toInstant());
            var shown = new TimeSlot(
                    from.atStartOfDay(zone).toInstant(),
                    from.plusDays(days).atStartOfDay(zone).toInstant());
            return shown.overlaps(slot) && slot.length().compareTo(Duration.ofDays(days)) <= 0
                    ? Optional.of(slot)
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    @com.vaadin.flow.component.ClientCallable
    private void barClicked(String id) {
        if (bars.containsKey(id)) {
            fireEvent(new BarClickEvent(this, id));
        }
    }

    @com.vaadin.flow.component.ClientCallable
    private void slotSelected(String rowId, String start, String end) {
        if (selectable && rows.containsKey(rowId)) {
            slot(start, end).ifPresent(slot -> fireEvent(new SlotSelectEvent(this, rowId, slot)));
        }
    }

    @com.vaadin.flow.component.ClientCallable
    private void barMoved(String id, String rowId, String start, String end) {
        var bar = bars.get(id);
        var slot = slot(start, end);
        if (bar == null || !bar.movable() || !rows.containsKey(rowId) || slot.isEmpty()) {
            refresh();
            return;
        }
        fireEvent(new BarMoveEvent(this, id, rowId, slot.get()));
    }

    /** Someone opened a bar. */
    public static class BarClickEvent extends ComponentEvent<ResourceTimeline> {

        private final String barId;

        BarClickEvent(ResourceTimeline source, String barId) {
            super(source, true);
            this.barId = barId;
        }

        public String barId() {
            return barId;
        }
    }

    /** Someone marked a stretch of a row. */
    public static class SlotSelectEvent extends ComponentEvent<ResourceTimeline> {

        private final String rowId;
        private final transient TimeSlot slot;

        SlotSelectEvent(ResourceTimeline source, String rowId, TimeSlot slot) {
            super(source, true);
            this.rowId = rowId;
            this.slot = slot;
        }

        public String rowId() {
            return rowId;
        }

        public TimeSlot slot() {
            return slot;
        }
    }

    /** Someone moved a bar. */
    public static class BarMoveEvent extends ComponentEvent<ResourceTimeline> {

        private final String barId;
        private final String rowId;
        private final transient TimeSlot slot;

        BarMoveEvent(ResourceTimeline source, String barId, String rowId, TimeSlot slot) {
            super(source, true);
            this.barId = barId;
            this.rowId = rowId;
            this.slot = slot;
        }

        public String barId() {
            return barId;
        }

        public String rowId() {
            return rowId;
        }

        public TimeSlot slot() {
            return slot;
        }
    }
}
