package org.gongfang.resources.ui;

import static java.util.stream.Collectors.toMap;

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
import org.gongfang.resources.Closure;
import org.gongfang.resources.PublicDay;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** How a resource will be open on each day of four weeks, once what is painted is saved. */
class FourWeeks extends Composite<Div> {

    static final int DAYS = 28;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

    /** What there is to show of the days: hours that will be open, hours that will not be any more, and why. */
    record Outlook(
            LocalDate first,
            ZoneId zone,
            List<TimeSlot> open,
            List<TimeSlot> taken,
            List<Closure> closures,
            List<PublicDay> publicDays) {}

    private final OpeningWords words;
    private final H2 title = new H2();
    private final Paragraph sum = new Paragraph();
    private final Div days = new Div();

    FourWeeks(OpeningWords words) {
        this.words = words;
        sum.addClassName("gf-res-hint");
        sum.getElement().setAttribute("aria-live", "polite");
        days.addClassName("gf-res-weeks");
        days.getElement().setAttribute("role", "list");
        getContent().addClassName("gf-res-section");
        getContent().add(title, sum, days);
    }

    void show(Outlook outlook, LocalDate today) {
        title.setText(
                outlook.first().equals(today)
                        ? getTranslation("resources.openings.preview")
                        : getTranslation(
                                "resources.openings.preview.from", Spoken.fullDate(outlook.first(), getLocale())));
        var total = outlook.open().stream().map(TimeSlot::length).reduce(Duration.ZERO, Duration::plus);
        sum.setText(
                outlook.open().isEmpty()
                        ? getTranslation("resources.openings.preview.none")
                        : getTranslation("resources.openings.preview.sum", total.toMinutes() / 60.0));
        var publicDays = outlook.publicDays().stream().collect(toMap(PublicDay::date, day -> day));
        days.removeAll();
        for (int i = 0; i < DAYS; i++) {
            var day = outlook.first().plusDays(i);
            days.add(day(day, publicDays.get(day), outlook));
        }
    }

    private Div day(LocalDate date, @Nullable PublicDay publicDay, Outlook outlook) {
        var locale = getLocale();
        var zone = outlook.zone();
        var whole = new TimeSlot(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        var name = new Span(
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Words.nearest(locale)) + " " + DAY.format(date));
        name.addClassName("gf-res-date");
        var cell = new Div(name);
        cell.addClassName("gf-res-day");
        cell.getElement().setAttribute("role", "listitem");
        if (publicDay != null) {
            var standsFor = publicDay.standsFor();
            cell.add(note(
                    standsFor == null
                            ? publicDay.name(locale)
                            : getTranslation(
                                    "resources.holidays.counts-as",
                                    standsFor.getDisplayName(TextStyle.SHORT, Words.nearest(locale))),
                    standsFor == null ? "gf-tone-closed" : "gf-tone-held"));
        }
        outlook.open().stream()
                .flatMap(slot -> slot.intersection(whole).stream())
                .forEach(slot -> cell.add(note(range(slot, zone), "gf-tone-free")));
        outlook.taken().stream()
                .flatMap(slot -> slot.intersection(whole).stream())
                .forEach(slot -> cell.add(
                        note(getTranslation("resources.openings.preview.taken", range(slot, zone)), "gf-tone-missed")));
        outlook.closures().stream()
                .filter(closure -> closure.slot().overlaps(whole))
                .forEach(closure ->
                        cell.add(note(getTranslation("resources.reason." + closure.reason()), "gf-tone-closed")));
        if (cell.getComponentCount() == 1) {
            cell.addClassName("gf-res-shut");
        }
        return cell;
    }

    private static Span note(String text, String tone) {
        var note = new Span(text);
        note.addClassNames("gf-res-open", tone);
        return note;
    }

    private String range(TimeSlot slot, ZoneId zone) {
        return words.range(
                LocalTime.ofInstant(slot.startsAt(), zone), LocalTime.ofInstant(slot.endsAt(), zone), getLocale());
    }
}
