package org.gongfang.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Rows of resources over hours and days, with bars for what happens on them; the same can be read as a table. Times are
 * shown in {@link #setZone the zone of the place}. A timeline {@link #setSource with a source} holds and sends only the
 * rows and days that are in sight. What the browser reports is checked here before anyone hears it.
 */
@Tag("gf-resource-timeline")
@JsModule("./resource-timeline/resource-timeline.ts")
public class ResourceTimeline extends Component implements HasSize, HasAriaLabel {

    /**
     * One line of the timeline; rows with the same group stand together under its name.
     *
     * @param stepMinutes the step on which this row is marked and its bars are moved, or 0 for that of the timeline
     */
    public record Row(String id, String label, @Nullable String group, int stepMinutes) {

        public Row(String id, String label, @Nullable String group) {
            this(id, label, group, 0);
        }
    }

    /** One stretch of time on a row. */
    public record Bar(String id, String rowId, Instant start, Instant end, String label, Tone tone, boolean movable) {}

    /** What happens on some rows: the bars, and when each row is closed. */
    public record Contents(List<Bar> bars, Map<String, List<TimeSlot>> closed) {}

    /** Knows what happens on rows; it is asked for what is in sight and a margin around it. */
    @FunctionalInterface
    public interface Source {

        Contents contents(List<String> rowIds, TimeSlot window);
    }

    private final TimelineRows rows = new TimelineRows();
    private final Map<String, Bar> bars = new LinkedHashMap<>();
    private final Map<String, List<TimeSlot>> closed = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private ZoneId zone = Spoken.DISTRICT_ZONE;
    private LocalDate from = LocalDate.EPOCH;
    private int days = 1;
    private TimelineWire.Hours hours = new TimelineWire.Hours(0, 24 * 60, 30);
    private TimelineSight sight = TimelineSight.atFirst(0, 1);
    private boolean selectable;
    private @Nullable Source source;
    private @Nullable Instant now;
    private boolean frameChanged = true;
    private boolean rowsChanged = true;
    private boolean partChanged = true;
    private boolean barsReplaced = true;
    private boolean flushPlanned;

    /** Shows times in that zone. */
    public void setZone(ZoneId newZone) {
        zone = newZone;
        barsReplaced = true;
        planFrame();
    }

    /** Shows so many days, the first one included. */
    public void setWindow(LocalDate firstDay, int numberOfDays) {
        if (numberOfDays < 1 || numberOfDays > 31) {
            throw new IllegalArgumentException("Between 1 and 31 days can be shown: " + numberOfDays);
        }
        from = firstDay;
        days = numberOfDays;
        barsReplaced = true;
        planFrame();
    }

    /** Shows only these hours of each day, for instance 8 to 22. */
    public void setHours(int firstHour, int lastHour) {
        if (firstHour < 0 || lastHour > 24 || firstHour >= lastHour) {
            throw new IllegalArgumentException("Not hours of a day: " + firstHour + "–" + lastHour);
        }
        var wanted = new TimelineWire.Hours(firstHour * 60, lastHour * 60, hours.step());
        if (!wanted.equals(hours)) {
            hours = wanted;
            planFrame();
        }
    }

    /** The step on which bars are moved and slots are selected, where a row has none of its own. */
    public void setSlotMinutes(int minutes) {
        if (minutes < 5 || minutes > 24 * 60) {
            throw new IllegalArgumentException("Not a step of a day: " + minutes);
        }
        hours = new TimelineWire.Hours(hours.opensAt(), hours.closesAt(), minutes);
        planFrame();
    }

    /** Draws the now-line there; the browser moves it on by its own steady clock. */
    public void setNow(Instant moment) {
        now = moment;
        planFrame();
    }

    /** Asks that source for what is in sight from now on; {@link #reload} asks it for the first time. */
    public void setSource(Source newSource) {
        source = newSource;
    }

    public void setRows(List<Row> newRows) {
        rows.set(newRows);
        rowsChanged = true;
        partChanged = true;
        if (source == null) {
            sight = TimelineSight.whole(rows.count(), days);
        }
        plan();
    }

    /** Shows these bars; only those that differ from what is shown travel to the browser. */
    public void setBars(List<Bar> newBars) {
        replace(newBars);
        plan();
    }

    /** Asks the source anew, from the first rows and days on. */
    public void reload() {
        look(TimelineSight.atFirst(rows.count(), days));
    }

    /** Asks the source anew for those of the rows that are in sight. */
    public void reload(Collection<String> rowIds) {
        var asked = source;
        var concerned =
                rows.of(sight).stream().map(Row::id).filter(rowIds::contains).toList();
        if (asked == null || concerned.isEmpty()) {
            return;
        }
        var contents = asked.contents(concerned, window());
        concerned.forEach(closed::remove);
        closed.putAll(contents.closed());
        var next = bars.values().stream()
                .filter(bar -> !concerned.contains(bar.rowId()))
                .collect(Collectors.toList());
        next.addAll(contents.bars());
        replace(next);
        partChanged = true;
        plan();
    }

    /** Draws the bar where it really is, for instance after a move that was refused. */
    public void putBack(String barId) {
        changed.add(barId);
        plan();
    }

    /** The bars that the browser has. */
    public List<Bar> getBars() {
        return List.copyOf(bars.values());
    }

    /** Hears when someone opens a bar, by pointer or by Enter. */
    public Registration addBarClickListener(ComponentEventListener<BarClickEvent> listener) {
        return addListener(BarClickEvent.class, listener);
    }

    /** Hears when someone marks a stretch of a row; until there is a listener nothing can be marked. */
    public Registration addSlotSelectListener(ComponentEventListener<SlotSelectEvent> listener) {
        selectable = true;
        planFrame();
        return addListener(SlotSelectEvent.class, listener);
    }

    /** Hears when someone moves a movable bar to another time or row; the screen then changes it or puts it back. */
    public Registration addBarMoveListener(ComponentEventListener<BarMoveEvent> listener) {
        return addListener(BarMoveEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        frameChanged = true;
        rowsChanged = true;
        partChanged = true;
        barsReplaced = true;
        plan();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        flushPlanned = false;
    }

    private void look(TimelineSight wanted) {
        var asked = source;
        if (asked == null) {
            return;
        }
        sight = wanted;
        var ids = rows.of(sight).stream().map(Row::id).toList();
        var contents = ids.isEmpty() ? new Contents(List.of(), Map.of()) : asked.contents(ids, window());
        closed.clear();
        closed.putAll(contents.closed());
        replace(contents.bars());
        partChanged = true;
        plan();
    }

    private TimeSlot window() {
        var first = from.plusDays(sight.firstDay());
        return new TimeSlot(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(sight.days()).atStartOfDay(zone).toInstant());
    }

    private void replace(List<Bar> newBars) {
        var next = new LinkedHashMap<String, Bar>();
        newBars.forEach(bar -> next.put(bar.id(), bar));
        bars.forEach((id, bar) -> {
            if (!bar.equals(next.get(id))) {
                changed.add(id);
            }
        });
        next.keySet().stream().filter(id -> !bars.containsKey(id)).forEach(changed::add);
        bars.clear();
        bars.putAll(next);
    }

    private void planFrame() {
        frameChanged = true;
        plan();
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

    private TimelineWire wire() {
        return new TimelineWire(zone, getLocale(), from, days);
    }

    private void flush() {
        flushPlanned = false;
        var wire = wire();
        var element = getElement();
        if (frameChanged) {
            element.callJsFunction("setFrame", wire.frame(hours, selectable, now, this::getTranslation));
        }
        if (rowsChanged) {
            element.callJsFunction("setSections", rows.sections());
        }
        if (partChanged || frameChanged) {
            sight = source == null ? TimelineSight.whole(rows.count(), days) : sight.within(rows.count());
            element.callJsFunction("setPart", wire.part(sight, rows.of(sight), closed));
        }
        if (barsReplaced) {
            element.callJsFunction("setBars", wire.bars(bars.values()));
        } else if (!changed.isEmpty()) {
            var stays = changed.stream().map(bars::get).filter(Objects::nonNull).toList();
            var gone = changed.stream().filter(id -> !bars.containsKey(id)).toList();
            element.callJsFunction("changeBars", wire.bars(stays), gone);
        }
        frameChanged = false;
        rowsChanged = false;
        partChanged = false;
        barsReplaced = false;
        changed.clear();
    }

    @ClientCallable
    void barClicked(String id) {
        if (bars.containsKey(id)) {
            fireEvent(new BarClickEvent(this, id));
        }
    }

    @ClientCallable
    void slotSelected(String rowId, int start, int end) {
        if (selectable && rows.has(rowId)) {
            wire().slot(start, end).ifPresent(slot -> fireEvent(new SlotSelectEvent(this, rowId, slot)));
        }
    }

    @ClientCallable
    void barMoved(String id, String rowId, int start, int end) {
        var bar = bars.get(id);
        var slot = wire().slot(start, end);
        if (bar == null || !bar.movable() || !rows.has(rowId) || slot.isEmpty()) {
            putBack(id);
            return;
        }
        fireEvent(new BarMoveEvent(this, id, rowId, slot.get()));
    }

    @ClientCallable
    void sectionToggled(String id) {
        if (rows.toggle(id)) {
            rowsChanged = true;
            look(sight.within(rows.count()));
            plan();
        }
    }

    @ClientCallable
    void sightChanged(int first, int last, int firstDay, int lastDay) {
        look(TimelineSight.around(first, last, firstDay, lastDay, rows.count(), days));
    }
}
