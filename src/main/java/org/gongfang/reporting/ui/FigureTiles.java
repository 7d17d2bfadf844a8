package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.gongfang.reporting.Figures;
import org.gongfang.shared.ui.Figure;

/** The sums of a report as four large figures, each with its rate and what that is measured against. */
class FigureTiles extends Composite<Div> {

    FigureTiles() {
        getContent().addClassName("gf-figures");
    }

    void show(Figures figures, Locale locale) {
        getContent().removeAll();
        getContent()
                .add(
                        new Figure(
                                getTranslation("reporting.tile.published"),
                                hours(Amounts.hours(figures.publishedHours(), locale))),
                        new Figure(
                                getTranslation("reporting.tile.booked"),
                                hours(Amounts.hours(figures.bookedHours(), locale)),
                                getTranslation(
                                        "reporting.tile.booked.hint",
                                        Amounts.rate(figures.bookedOfPublished(), locale))),
                        new Figure(
                                getTranslation("reporting.tile.used"),
                                hours(Amounts.hours(figures.usedHours(), locale)),
                                getTranslation(
                                        "reporting.tile.used.hint", Amounts.rate(figures.usedOfBooked(), locale))),
                        new Figure(
                                getTranslation("reporting.tile.billed"),
                                hours(Amounts.hours(figures.billedHours(), locale)),
                                getTranslation(
                                        "reporting.tile.billed.hint", Amounts.rate(figures.billedOfBooked(), locale))));
    }

    private String hours(String amount) {
        return getTranslation("reporting.hours", amount);
    }
}
