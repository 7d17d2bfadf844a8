package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.StatusBadge;

/** Every step that a reservation has taken: when, by whom and why. */
class ReservationHistory extends Composite<Section> {

    ReservationHistory(Reservation reservation, ScreenWords words, Locale locale) {
        var list = new OrderedList();
        list.addClassName("gf-history");
        for (var change : reservation.history()) {
            var when = new Span(Spoken.fullMoment(change.at(), reservation.zone(), locale));
            when.addClassName("gf-quiet");
            var who = new Span(
                    Objects.requireNonNullElse(change.byName(), getTranslation(locale, "reservations.history.system")));
            var line = new ListItem(
                    new StatusBadge(words.status(change.status(), locale), ScreenWords.tone(change.status())),
                    when,
                    who);
            var former = change.former();
            if (former != null) {
                line.add(new Span(getTranslation(
                        locale,
                        change.remark() == Remark.EXTENDED
                                ? "reservations.history.extended"
                                : "reservations.history.moved",
                        words.slot(former.slot(), reservation.zone(), locale),
                        former.codes())));
            }
            var remark = change.remark();
            if (remark != null && remark != Remark.EXTENDED) {
                var proposed = change.proposed();
                line.add(new Span(
                        proposed == null
                                ? getTranslation(locale, "reservations.remark." + remark)
                                : getTranslation(
                                        locale,
                                        "reservations.remark." + remark,
                                        words.slot(proposed.slot(), reservation.zone(), locale),
                                        proposed.codes())));
            }
            if (!change.reason().isBlank()) {
                line.add(new Span(change.reason()));
            }
            list.add(line);
        }
        getContent().add(new H2(getTranslation(locale, "reservations.history.title")), list);
        setVisible(!reservation.history().isEmpty());
    }
}
