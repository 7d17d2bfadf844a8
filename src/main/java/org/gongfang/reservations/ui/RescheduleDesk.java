package org.gongfang.reservations.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.MoveOffers;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SeriesRefused;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Lets holders take their reservations to another time. */
@Component
class RescheduleDesk {

    private final Reservations reservations;
    private final ReservationSeries series;
    private final MoveOffers offers;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    RescheduleDesk(
            Reservations reservations,
            ReservationSeries series,
            MoveOffers offers,
            ScreenWords screenWords,
            Words words,
            Messages messages) {
        this.reservations = reservations;
        this.series = series;
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
                        (slot, scope, note) -> {
                            try {
                                var now = move(reservation, slot, scope, note);
                                say(now, locale);
                                moved.accept(now);
                                return Optional.empty();
                            } catch (SeriesRefused refused) {
                                return Optional.of(explained(refused, reservation, locale));
                            } catch (Refusal refusal) {
                                return Optional.of(messages.explain(refusal));
                            }
                        })
                .open();
    }

    private Reservation move(Reservation reservation, TimeSlot slot, SeriesScope scope, String note) {
        if (scope == SeriesScope.THIS) {
            return reservations.move(reservation.id(), Move.to(slot), note);
        }
        series.move(reservation.id(), scope, slot, note);
        return reservations.find(reservation.id()).orElseThrow(NotFound::new);
    }

    /** Names every date that stands in the way. */
    private String explained(SeriesRefused refused, Reservation reservation, Locale locale) {
        return refused.dates().stream()
                .flatMap(date -> Stream.ofNullable(date.refusal())
                        .map(refusal -> screenWords.slot(date.slot(), reservation.zone(), locale) + ": "
                                + messages.explain(refusal)))
                .collect(Collectors.joining("; ", messages.explain(refused) + " – ", ""));
    }

    private void say(Reservation now, Locale locale) {
        var key = now.status() == ReservationStatus.REQUESTED
                ? "reservations.reschedule.asked"
                : "reservations.reschedule.done";
        messages.done(words.get(locale, key, now.code(), screenWords.slot(now.slot(), now.zone(), locale)));
    }
}
