package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.reservations.NewUseReport;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SeriesId;
import org.gongfang.reservations.SeriesOutcome;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.reservations.UseReports;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Carries out a step and says how it went. */
@Component
class ReservationDeeds {

    private final Reservations reservations;
    private final ReservationSeries series;
    private final UseReports reports;
    private final Messages messages;
    private final Words words;

    ReservationDeeds(
            Reservations reservations, ReservationSeries series, UseReports reports, Messages messages, Words words) {
        this.reservations = reservations;
        this.series = series;
        this.reports = reports;
        this.messages = messages;
        this.words = words;
    }

    /** Does the step; a refusal is said, and either way the screen should show the reservation anew. */
    void take(Reservation reservation, Step step, String reason) {
        var id = reservation.id();
        try {
            switch (step) {
                case CHECK_IN -> reservations.checkIn(id);
                case CHECK_OUT -> reports.checkOut(id, NewUseReport.FINE);
                case CONFIRM -> reservations.confirm(id);
                case DECLINE -> reservations.decline(id, reason);
                case CANCEL, CANCEL_LATE -> reservations.cancel(id, reason);
                case CONFIRM_SERIES -> tell(series.confirm(seriesOf(reservation)), step);
                case DECLINE_SERIES -> tell(series.decline(seriesOf(reservation), reason), step);
                case CANCEL_FOLLOWING -> tell(series.cancel(id, SeriesScope.FOLLOWING, reason), step);
                case CANCEL_SERIES -> tell(series.cancel(id, SeriesScope.ALL, reason), step);
            }
            if (!ofSeries(step)) {
                messages.done(words.get(locale(), "reservations.done." + step, reservation.code()));
            }
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private static boolean ofSeries(Step step) {
        return switch (step) {
            case CONFIRM_SERIES, DECLINE_SERIES, CANCEL_FOLLOWING, CANCEL_SERIES -> true;
            case CHECK_IN, CHECK_OUT, CONFIRM, DECLINE, CANCEL, CANCEL_LATE -> false;
        };
    }

    /** Says how many took the step, and which stay and why. */
    private void tell(SeriesOutcome outcome, Step step) {
        messages.done(
                words.get(locale(), "reservations.done." + step, outcome.done().size()));
        if (!outcome.kept().isEmpty()) {
            messages.failed(outcome.kept().stream()
                    .map(kept -> words.get(
                            locale(), "reservations.series.kept", kept.code(), messages.explain(kept.refusal())))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static SeriesId seriesOf(Reservation reservation) {
        var place = reservation.series();
        if (place == null) {
            throw new IllegalStateException(reservation.code() + " is of no series");
        }
        return place.series();
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
