package org.gongfang.journeys;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Chart;
import org.gongfang.shared.ui.ResourceTimeline;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.gongfang.shared.ui.ResourceTimeline.Row;
import org.gongfang.shared.ui.Tone;

/** A screen for journeys alone: a timeline that says what it heard, and one chart of each kind. */
@AnonymousAllowed
public class PartsView extends Composite<Div> {

    /** Screens of the product whose bundles bring the browser parts along. */
    private static final List<String> BRING_PARTS =
            List.of("org.gongfang.reporting.ui.DistrictView", "org.gongfang.reservations.ui.BoardView");

    private static final int DAYS_OF_WEEK = 7;
    private static final ZoneId NINGBO = ZoneId.of("Asia/Shanghai");

    private final ResourceTimeline timeline = new ResourceTimeline();
    private final Span heard = new Span();
    private final List<Bar> bars = new ArrayList<>();

    PartsView(Clock clock) {
        heard.setId("heard");
        timeline.setAriaLabel("Monday");
        timeline.setZone(NINGBO);
        timeline.setWindow(LocalDate.of(2026, 11, 23), 1);
        timeline.setHours(8, 20);
        timeline.setSlotMinutes(30);
        timeline.setNow(clock.instant().plusSeconds(5400));
        timeline.setRows(List.of(
                new Row("mill", "DMU 50", "Mills"),
                new Row("lathe", "CK6140", "Mills"),
                new Row("desk", "Desks", null)));
        bars.add(bar("open", "mill", "00:00", "09:00", "", Tone.FREE, false));
        bars.add(bar("exams", "lathe", "00:30", "03:00", "Exams", Tone.CLOSED, false));
        bars.add(bar("asked", "mill", "01:00", "02:30", "R-7K3Q-22", Tone.REQUESTED, true));
        bars.add(bar("agreed", "mill", "05:00", "07:00", "R-8M4T-33", Tone.CONFIRMED, false));
        bars.add(bar("running", "lathe", "04:00", "06:00", "R-2W6X-44", Tone.IN_USE, false));
        bars.add(bar("missed", "desk", "00:00", "01:00", "R-9Y7Z-55", Tone.MISSED, false));
        timeline.setBars(bars);
        timeline.addBarClickListener(click -> heard.setText("opened " + click.barId()));
        timeline.addSlotSelectListener(
                select -> heard.setText("selected " + select.rowId() + " " + said(select.slot())));
        timeline.addBarMoveListener(move -> {
            heard.setText("moved " + move.barId() + " " + move.rowId() + " " + said(move.slot()));
            bars.replaceAll(bar -> bar.id().equals(move.barId())
                    ? new Bar(
                            bar.id(),
                            move.rowId(),
                            move.slot().startsAt(),
                            move.slot().endsAt(),
                            bar.label(),
                            bar.tone(),
                            true)
                    : bar);
            timeline.setBars(bars);
        });
        var week = new NativeButton(
                "Friday to Thursday", click -> timeline.setWindow(LocalDate.of(2026, 11, 20), DAYS_OF_WEEK));
        getContent().add(new H1("Parts"), week, heard);
    }

    /** Adds the parts once the browser has their code, as it has on the screens that bring them along. */
    @Override
    protected void onAttach(AttachEvent event) {
        var chunks = BRING_PARTS.stream().map(BundleUtils::getChunkId).toArray(String[]::new);
        event.getUI()
                .getPage()
                .executeJs(
                        "return Promise.all([$0, $1].map(chunk => window.Vaadin.Flow.loadOnDemand(chunk))).then(() => true)",
                        chunks[0],
                        chunks[1])
                .then(loaded -> {
                    getContent().add(timeline);
                    charts().forEach(getContent()::add);
                });
    }

    private static List<Chart> charts() {
        var weeks = List.of("W46", "W47", "W48");
        var series = List.of(
                new Chart.Series("Published", List.of(40d, 42d, 38d)),
                new Chart.Series("Booked", List.of(22d, 30d, 12.5d)));
        var hours = IntStream.range(8, 20).mapToObj(Integer::toString).toList();
        var days = IntStream.range(0, 7)
                .mapToObj(day -> new Chart.Series(
                        "Day " + day,
                        IntStream.range(0, 12)
                                .mapToObj(hour -> (Double) ((day + hour) % 9 / 9d))
                                .toList()))
                .toList();
        return List.of(
                Chart.bars(weeks, series).named("Bars").over("Week").in(Chart.Format.HOURS),
                Chart.stackedBars(weeks, series).named("Stacked").over("Week").in(Chart.Format.HOURS),
                Chart.line(weeks, series).named("Line").over("Week").in(Chart.Format.HOURS),
                Chart.heatmap(hours, days).named("Heatmap").over("Day").in(Chart.Format.PERCENT));
    }

    private static Bar bar(String id, String row, String from, String to, String label, Tone tone, boolean movable) {
        return new Bar(
                id,
                row,
                Instant.parse("2026-11-23T" + from + ":00Z"),
                Instant.parse("2026-11-23T" + to + ":00Z"),
                label,
                tone,
                movable);
    }

    private static String said(TimeSlot slot) {
        return slot.startsAt() + " " + slot.endsAt();
    }
}
