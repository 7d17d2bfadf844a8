package org.gongfang.reservations.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.MoveOffers;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Lets holders take their reservations to another time. */
@Component
class RescheduleDesk {

    private final Reservations reservations;
    private final MoveOffers offers;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    RescheduleDesk(
            Reservations reservations, MoveOffers offers, ScreenWords screenWords, Words words, Messages messages) {
        this.reservations = reservations;
        this.offers = offers;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    void open(Reservation reservation, Locale locale, Consumer<Reservation> moved) {
        new RescheduleDialog(
                        reservation,
                        offers.machineOf(reservation).rules(),
                        () -> offers.of(reservation),
                        screenWords,
                        locale,
                        (slot, note) -> {
                            try {
                                var now = reservations.move(reservation.id(), Move.to(slot), note);
                                say(now, locale);
                                moved.accept(now);
                                return Optional.empty();
                            } catch (Refusal refusal) {
                                return Optional.of(messages.explain(refusal));
                            }
                        })
                .open();
    }

    private void say(Reservation now, Locale locale) {
        var key = now.status() == ReservationStatus.REQUESTED
                ? "reservations.reschedule.asked"
                : "reservations.reschedule.done";
        messages.done(words.get(locale, key, now.code(), screenWords.slot(now.slot(), now.zone(), locale)));
    }
}
