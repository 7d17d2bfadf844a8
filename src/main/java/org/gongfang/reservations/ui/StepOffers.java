package org.gongfang.reservations.ui;

import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.springframework.stereotype.Component;

/** The buttons for all that can be done about a reservation now, and what follows when one is pressed. */
@Component
class StepOffers {

    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final ExtendDesk extending;
    private final RescheduleDesk rescheduling;
    private final TransferDesk transfers;
    private final ReportDesk reports;
    private final ScreenWords words;

    StepOffers(
            OfferedSteps steps,
            ReservationDeeds deeds,
            ExtendDesk extending,
            RescheduleDesk rescheduling,
            TransferDesk transfers,
            ReportDesk reports,
            ScreenWords words) {
        this.steps = steps;
        this.deeds = deeds;
        this.extending = extending;
        this.rescheduling = rescheduling;
        this.transfers = transfers;
        this.reports = reports;
        this.words = words;
    }

    /** @param done should show the reservation anew */
    StepButtons buttons(Reservation reservation, Locale locale, Runnable done) {
        var buttons = new StepButtons(reservation, steps.of(reservation), words, locale, (chosen, step, reason) -> {
            deeds.take(chosen, step, reason);
            done.run();
        });
        extending.offer(buttons, reservation, locale, done);
        if (steps.mayReschedule(reservation)) {
            buttons.offerMove(() -> rescheduling.open(reservation, locale, moved -> done.run()), locale);
        }
        transfers.offer(buttons, reservation, locale, done);
        return reports.offer(buttons, reservation, locale, done);
    }
}
