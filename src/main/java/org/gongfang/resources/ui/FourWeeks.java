package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.Closure;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;

/** How a resource will be open on each day of four weeks. */
class FourWeeks extends Composite<Div> {

    static final int DAYS = 28;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

    private final OpeningWords words;
    private final Paragraph sum = new Paragraph();
    private final Div days = new Div();

    FourWeeks(OpeningWords words) {
        this.words = words;
        sum.addClassName("gf-res-hint");
        sum.getElement().setAttribute("aria-live", "polite");
        days.addClassName("gf-res-weeks");
        days.getElement().setAttribute("role", "list");
        getContent().addClassName("gf-res-section");
        getContent().add(new H2(getTranslation("resources.openings.preview")), sum, days);
    }

    void show(LocalDate first, ZoneId zone, List<TimeSlot> open, List<Closure> closures) {
        var locale = getLocale();
        var total = open.stream().map(TimeSlot::length).reduce(Duration.ZERO, Duration::plus);
        sum.setText(
                open.isEmpty()
                        ? getTranslation("resources.openings.preview.none")
                        : getTranslation("resources.openings.preview.sum", total.toMinutes() / 60.0));
        days.removeAll();
        for (int i = 0; i < DAYS; i++) {
            var day = first.plusDays(i);
            var whole = new TimeSlot(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            days.add(day(day, whole, zone, open, closures, locale));
        }
    }

    private Div day(
            LocalDate date, TimeSlot whole, ZoneId zone, List<TimeSlot> open, List<Closure> closures, Locale locale) {
        var name = new Span(
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Words.nearest(locale)) + " " + DAY.format(date));
        name.addClassName("gf-res-date");
        var cell = new Div(name);
        cell.addClassName("gf-res-day");
        cell.getElement().setAttribute("role", "listitem");
        open.stream().flatMap(slot -> slot.intersection(whole).stream()).forEach(slot -> {
            var hours = new Span(words.range(time(slot, zone, true), time(slot, zone, false), locale));
            hours.addClassNames("gf-res-open", "gf-tone-free");
            cell.add(hours);
        });
        closures.stream().filter(closure -> closure.slot().overlaps(whole)).forEach(closure -> {
            var note = new Span(getTranslation("resources.reason." + closure.reason()));
            note.addClassNames("gf-res-open", "gf-tone-closed");
            cell.add(note);
        });
        if (cell.getComponentCount() == 1) {
            cell.addClassName("gf-res-shut");
        }
        return cell;
    }

    private static LocalTime time(TimeSlot slot, ZoneId zone, boolean start) {
        return LocalTime.ofInstant(start ? slot.startsAt() : slot.endsAt(), zone);
    }
}
