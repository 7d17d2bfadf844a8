package org.gongfang.reservations.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.SeriesScope;

/** Which reservations of a series a change concerns; without a series there is nothing to choose. */
class ScopeChoice extends Select<SeriesScope> {

    ScopeChoice(Reservation reservation, Locale locale) {
        setLabel(getTranslation(locale, "reservations.series.scope"));
        setItems(SeriesScope.values());
        setItemLabelGenerator(scope -> getTranslation(locale, "reservations.series.scope." + scope));
        setValue(SeriesScope.THIS);
        setWidthFull();
        setVisible(reservation.series() != null);
    }
}
