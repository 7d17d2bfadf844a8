package org.gongfang.reservations.ui;

import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistOffer;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Answers offers of the waitlist for the person at the screen, and says what came of it. */
@Component
class WaitlistAnswers {

    private final Waitlist waitlist;
    private final Words words;
    private final Messages messages;

    WaitlistAnswers(Waitlist waitlist, Words words, Messages messages) {
        this.waitlist = waitlist;
        this.words = words;
        this.messages = messages;
    }

    /** @param after shows the screen anew after anything but a reservation */
    WaitlistOfferPanel.Answers on(Locale locale, Runnable after) {
        return new WaitlistOfferPanel.Answers() {

            @Override
            public void accept(WaitlistOffer offer) {
                try {
                    done(waitlist.accept(offer.id()), locale);
                } catch (Refusal refusal) {
                    messages.refused(refusal);
                    after.run();
                }
            }

            @Override
            public void decline(WaitlistOffer offer) {
                try {
                    waitlist.decline(offer.id());
                    messages.done(words.get(locale, "waitlist.declined"));
                } catch (Refusal refusal) {
                    messages.refused(refusal);
                }
                after.run();
            }
        };
    }

    private void done(Reservation reservation, Locale locale) {
        messages.done(words.get(
                locale,
                reservation.status() == ReservationStatus.CONFIRMED
                        ? "reservations.book.confirmed"
                        : "reservations.book.requested",
                reservation.code()));
        ReservationsNavigation.toReservation(reservation.code());
    }
}
