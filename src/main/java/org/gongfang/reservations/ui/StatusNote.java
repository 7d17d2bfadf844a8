package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Locale;
import org.gongfang.reservations.ProposedSlot;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.IfUnanswered;

/** One sentence on what a reservation's state means for the person, and by when something must happen. */
class StatusNote extends Composite<Paragraph> {

    StatusNote(Reservation reservation, ScreenWords words, Locale locale) {
        var zone = reservation.zone();
        var expires = reservation.holdExpiresAt();
        var slot = reservation.slot();
        var proposed = reservation.proposed();
        getContent().addClassName("gf-note");
        getContent()
                .setText(
                        switch (reservation.status()) {
                            case HELD, REQUESTED ->
                                proposed != null && expires != null
                                        ? proposed(reservation, proposed, expires, words, locale)
                                        : expires == null
                                                ? getTranslation(locale, "reservations.note.REQUESTED")
                                                : getTranslation(
                                                        locale,
                                                        reservation.ifUnanswered() == IfUnanswered.CONFIRM
                                                                ? "reservations.note.REQUESTED-else-confirmed"
                                                                : "reservations.note.REQUESTED-until",
                                                        words.moment(expires, zone, locale));
                            case CONFIRMED ->
                                getTranslation(
                                        locale,
                                        reservation.cancelUntil().isBefore(words.now())
                                                ? "reservations.note.CONFIRMED-late"
                                                : "reservations.note.CONFIRMED",
                                        words.moment(reservation.checkInOpensAt(), zone, locale),
                                        ScreenWords.time(reservation.missedAt(), zone),
                                        words.moment(reservation.cancelUntil(), zone, locale));
                            case IN_USE ->
                                getTranslation(
                                        locale, "reservations.note.IN_USE", words.moment(slot.endsAt(), zone, locale));
                            case COMPLETED ->
                                getTranslation(
                                        locale,
                                        reservation.use().forgotten()
                                                ? "reservations.use.forgotten-note"
                                                : "reservations.note.COMPLETED");
                            case DECLINED -> getTranslation(locale, "reservations.note.DECLINED");
                            case EXPIRED -> getTranslation(locale, "reservations.note.EXPIRED");
                            case CANCELLED -> getTranslation(locale, "reservations.note.CANCELLED");
                            case NO_SHOW -> getTranslation(locale, "reservations.note.NO_SHOW");
                        });
    }

    private String proposed(
            Reservation reservation, ProposedSlot proposed, Instant until, ScreenWords words, Locale locale) {
        return getTranslation(
                locale,
                "reservations.note.PROPOSED",
                words.slot(proposed.slot(), reservation.zone(), locale),
                words.moment(until, reservation.zone(), locale));
    }
}
