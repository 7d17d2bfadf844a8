package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;

/**
 * A resource's week as a strip per day: free, occupied or closed, without saying by whom. It is plain HTML, so that the
 * public page stays light; a stretch that is free leads to the booking form.
 */
class WeekCalendar extends Composite<Div> {

    private static final int DAYS = 7;
    private static final int MORNING = 8;
    private static final int EVENING = 18;

    private final ResourceCard resource;
    private final Duration length;
    private final ZoneId zone;
    private final Locale locale;

    WeekCalendar(
            ResourceCard resource,
            Duration length,
            LocalDate monday,
            List<TimeSlot> published,
            List<TimeSlot> occupied,
            ScreenWords words,
            Locale locale) {
        this.resource = resource;
        this.length = length;
        this.locale = locale;
        zone = resource.site().zone();
        int first =
                Math.min(MORNING, hour(published.stream().map(TimeSlot::startsAt), Comparator.naturalOrder(), MORNING));
        int last = Math.max(EVENING, lastHour(published));
        getContent().addClassName("gf-week");
        getContent().add(scale(first, last));
        var bookable = Stretches.without(published, List.of(past(monday, words.now())));
        for (int i = 0; i < DAYS; i++) {
            var day = monday.plusDays(i);
            getContent().add(day(day, first, last, bookable, published, occupied, words));
        }
        getContent().add(legend());
    }

    private TimeSlot past(LocalDate monday, Instant now) {
        var longAgo = monday.minusYears(1).atStartOfDay(zone).toInstant();
        return new TimeSlot(longAgo, now.isAfter(longAgo) ? now : longAgo.plusSeconds(1));
    }

    private Div day(
            LocalDate day,
            int first,
            int last,
            List<TimeSlot> bookable,
            List<TimeSlot> published,
            List<TimeSlot> occupied,
            ScreenWords words) {
        var shown = new TimeSlot(
                day.atTime(first, 0).atZone(zone).toInstant(),
                last == 24
                        ? day.plusDays(1).atStartOfDay(zone).toInstant()
                        : day.atTime(last, 0).atZone(zone).toInstant());
        var open = Stretches.within(published, shown);
        var taken = open.stream()
                .flatMap(stretch -> Stretches.within(occupied, stretch).stream())
                .toList();
        var free = Stretches.without(Stretches.within(bookable, shown), occupied);
        var strip = new OrderedList();
        strip.addClassName("gf-week-strip");
        taken.forEach(stretch -> strip.add(segment(stretch, shown, "taken", text(stretch, "taken"))));
        free.forEach(stretch -> strip.add(segment(stretch, shown, "free", link(stretch))));
        Stretches.without(Stretches.without(open, bookable), occupied)
                .forEach(stretch -> strip.add(segment(stretch, shown, "over", text(stretch, "over"))));
        Stretches.without(List.of(shown), open)
                .forEach(stretch -> strip.add(segment(stretch, shown, "closed", text(stretch, "closed"))));
        var name = new Span(Spoken.day(day, words.today(zone), locale));
        name.setTitle(Spoken.fullDate(day, locale));
        name.addClassName("gf-week-day");
        var line = new Div(name, strip);
        line.addClassName("gf-week-line");
        return line;
    }

    private static ListItem segment(TimeSlot stretch, TimeSlot shown, String what, Component content) {
        double whole = shown.length().toMinutes();
        double left = Duration.between(shown.startsAt(), stretch.startsAt()).toMinutes() / whole * 100;
        double width = stretch.length().toMinutes() / whole * 100;
        var item = new ListItem(content);
        item.addClassNames("gf-week-part", "gf-week-" + what);
        item.getStyle().setLeft("%.3f%%".formatted(left)).setWidth("%.3f%%".formatted(width));
        return item;
    }

    private Span text(TimeSlot stretch, String what) {
        var words = ScreenWords.hours(stretch, zone) + " " + getTranslation(locale, "reservations.week." + what);
        var text = new Span(words);
        text.setTitle(words);
        return text;
    }

    private RouterLink link(TimeSlot stretch) {
        var slot = TimeSlot.of(stretch.startsAt(), stretch.length().compareTo(length) < 0 ? stretch.length() : length);
        var hours = ScreenWords.hours(stretch, zone);
        var link = new RouterLink(hours, BookView.class, new RouteParameters(BookView.RESOURCE, resource.code()));
        link.setQueryParameters(BookView.address(slot, false));
        link.getElement().setAttribute("title", hours + " " + getTranslation(locale, "reservations.week.free"));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Spoken.fullMoment(stretch.startsAt(), zone, locale) + " "
                                + getTranslation(locale, "reservations.week.free"));
        return link;
    }

    private static Div scale(int first, int last) {
        var scale = new Div();
        scale.addClassName("gf-week-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        for (int hour = first; hour <= last; hour += 2) {
            var mark = new Span(String.valueOf(hour));
            mark.getStyle().setLeft("%.3f%%".formatted((hour - first) * 100.0 / (last - first)));
            scale.add(mark);
        }
        return scale;
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("gf-week-legend");
        Stream.of("free", "taken", "over", "closed").forEach(what -> {
            var sign = new Span();
            sign.addClassNames("gf-week-sign", "gf-week-" + what);
            legend.add(new Span(sign, new Span(getTranslation(locale, "reservations.week." + what))));
        });
        return legend;
    }

    private int hour(Stream<Instant> moments, Comparator<Integer> order, int otherwise) {
        return moments.map(moment -> moment.atZone(zone).getHour()).min(order).orElse(otherwise);
    }

    private int lastHour(List<TimeSlot> published) {
        return published.stream()
                .mapToInt(slot -> {
                    ZonedDateTime end = slot.endsAt().atZone(zone);
                    boolean nextDay = end.toLocalDate()
                            .isAfter(slot.startsAt().atZone(zone).toLocalDate());
                    return nextDay ? 24 : end.getHour() + (end.getMinute() > 0 ? 1 : 0);
                })
                .max()
                .orElse(EVENING);
    }
}
