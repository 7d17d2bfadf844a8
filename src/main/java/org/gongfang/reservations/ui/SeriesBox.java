package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Series;
import org.gongfang.shared.ui.StatusBadge;

/** The series of a reservation: which one of how many it is, the others, and the dates that were left out. */
class SeriesBox extends Composite<Section> {

    SeriesBox(Reservation shown, Series series, ScreenWords words, Locale locale) {
        var place = shown.series();
        var title = new H2(getTranslation(locale, "reservations.series.title"));
        var about = new Paragraph(
                place == null
                        ? ""
                        : getTranslation(
                                locale, "reservations.series.about", place.number(), place.size(), series.weeks()));
        var list = new UnorderedList();
        list.addClassName("gf-series-dates");
        for (var one : series.reservations()) {
            var when = words.slot(one.slot(), one.zone(), locale);
            var name = one.id().equals(shown.id()) ? current(when) : link(one, when);
            list.add(new ListItem(
                    name, new StatusBadge(words.status(one.status(), locale), ScreenWords.tone(one.status()))));
        }
        getContent().addClassName("gf-series-box");
        getContent().add(title, about, list);
        if (!series.skipped().isEmpty()) {
            var skipped = new UnorderedList();
            skipped.addClassName("gf-series-dates");
            series.skipped()
                    .forEach(date -> skipped.add(new ListItem(
                            new Span(words.slot(date.slot(), series.zone(), locale)), new Span(date.said(locale)))));
            getContent().add(new Paragraph(getTranslation(locale, "reservations.series.skipped")), skipped);
        }
    }

    private static Span current(String when) {
        var current = new Span(when);
        current.getElement().setAttribute("aria-current", "true");
        return current;
    }

    private static RouterLink link(Reservation one, String when) {
        return new RouterLink(
                when, ReservationView.class, new RouteParameters(ReservationView.RESERVATION, one.code()));
    }
}
