package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongfang.reservations.HourCorrection;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Figure;

/** Booked, used and billed time beside each other, and how they were put right. */
class HoursCard extends Composite<Section> {

    HoursCard(Reservation reservation, List<HourCorrection> corrections, ScreenWords words, Locale locale) {
        var use = reservation.use();
        var figures = new Div(
                figure("booked", use.bookedMinutes(), locale),
                figure("used", use.usedMinutes(), locale),
                figure("billed", use.billedMinutes(), locale));
        figures.addClassName("gf-hours");
        var list = new OrderedList();
        list.addClassName("gf-history");
        for (var correction : corrections) {
            var when =
                    new Span(words.moment(correction.at(), reservation.zone(), locale) + " · " + correction.byName());
            when.addClassName("gf-quiet");
            list.add(new ListItem(
                    when,
                    new Span(getTranslation(
                            locale,
                            "reservations.hours.corrected",
                            ScreenWords.hours(correction.used(), reservation.zone()),
                            length(correction.formerBilledMinutes(), locale),
                            length(correction.billedMinutes(), locale))),
                    new Span(correction.reason())));
        }
        list.setVisible(!corrections.isEmpty());
        getContent().add(new H2(getTranslation(locale, "reservations.hours.title")), figures, list);
    }

    /** Offers to put them right. */
    void offerCorrection(Runnable open, Locale locale) {
        getContent()
                .add(new Button(
                        getTranslation(locale, "reservations.hours.correct"),
                        VaadinIcon.PENCIL.create(),
                        click -> open.run()));
    }

    private Figure figure(String what, long minutes, Locale locale) {
        return new Figure(getTranslation(locale, "reservations.hours." + what), length(minutes, locale));
    }

    private static String length(long minutes, Locale locale) {
        return Spoken.length(Duration.ofMinutes(minutes), locale);
    }
}
