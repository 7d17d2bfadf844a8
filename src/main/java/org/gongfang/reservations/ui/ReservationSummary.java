package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** One reservation in a list: when, what, its state, whose it is where that matters, and what can be done with it. */
class ReservationSummary extends Composite<Article> {

    ReservationSummary(
            Reservation reservation, boolean withHolder, ScreenWords words, Locale locale, Component... more) {
        var when = new RouterLink(
                words.slot(reservation.slot(), reservation.zone(), locale),
                ReservationView.class,
                new RouteParameters(ReservationView.RESERVATION, reservation.code()));
        when.getElement()
                .setAttribute("title", Spoken.fullMoment(reservation.slot().startsAt(), reservation.zone(), locale));
        var status =
                new StatusBadge(words.status(reservation.status(), locale), ScreenWords.tone(reservation.status()));
        var head = new Div(new H3(when), status);
        head.addClassName("gf-summary-head");
        if (reservation.use().forgotten()) {
            head.add(new StatusBadge(getTranslation(locale, "reservations.use.forgotten"), Tone.MISSED));
        }
        var what = new Paragraph(names(reservation, locale));
        var who = new Paragraph(
                withHolder ? reservation.holderName() + " · " + reservation.purpose() : reservation.purpose());
        who.addClassName("gf-quiet");
        var code = new Span(reservation.code());
        code.addClassName("gf-code");
        what.add(" ");
        what.add(code);
        var place = reservation.series();
        if (place != null) {
            var mark = new Span(getTranslation(locale, "reservations.series.mark", place.number(), place.size()));
            mark.addClassName("gf-series-mark");
            what.add(" ");
            what.add(mark);
        }
        getContent().addClassName("gf-summary");
        getContent().add(head, what, who);
        getContent().add(more);
    }

    /** The names of everything that was reserved, with how many where it is more than one. */
    static String names(Reservation reservation, Locale locale) {
        return reservation.items().stream()
                .map(item -> item.name(locale) + (item.units() > 1 ? " × " + item.units() : ""))
                .collect(Collectors.joining(" + "));
    }
}
