package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Carries out a step and says how it went. */
@Component
class ReservationDeeds {

    private final Reservations reservations;
    private final Messages messages;
    private final Words words;

    ReservationDeeds(Reservations reservations, Messages messages, Words words) {
        this.reservations = reservations;
        this.messages = messages;
        this.words = words;
    }

    /** Does the step; a refusal is said, and either way the screen should show the reservation anew. */
    void take(Reservation reservation, Step step, String reason) {
        var id = reservation.id();
        try {
            switch (step) {
                case CHECK_IN -> reservations.checkIn(id);
                case CHECK_OUT -> reservations.checkOut(id);
                case CONFIRM -> reservations.confirm(id);
                case DECLINE -> reservations.decline(id, reason);
                case CANCEL -> reservations.cancel(id, reason);
            }
            messages.done(
                    words.get(UI.getCurrentOrThrow().getLocale(), "reservations.done." + step, reservation.code()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }
}
