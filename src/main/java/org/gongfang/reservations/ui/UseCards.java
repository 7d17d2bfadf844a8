package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.UseReports;

/** What became of a use that is over: its hours, and what was reported of it. */
@org.springframework.stereotype.Component
class UseCards {

    private final HoursDesk hours;
    private final UseReports reports;
    private final ScreenWords words;

    UseCards(HoursDesk hours, UseReports reports, ScreenWords words) {
        this.hours = hours;
        this.reports = reports;
        this.words = words;
    }

    /** @param corrected should show the reservation anew */
    Stream<Component> of(Reservation reservation, Locale locale, Runnable corrected) {
        var billed = Stream.of(reservation)
                .filter(one -> one.status() == ReservationStatus.COMPLETED)
                .map(one -> hours.card(one, locale, corrected));
        var reported =
                reports.find(reservation.id()).map(report -> new UseReportCard(reservation, report, words, locale));
        return Stream.concat(billed, reported.stream());
    }
}
