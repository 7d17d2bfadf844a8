package org.gongfang.reservations.rest;

import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A reservation with its version as {@code ETag}, by which {@code If-Match} and {@code If-None-Match} know it. */
final class VersionedAnswer {

    private VersionedAnswer() {}

    static ResponseEntity<ReservationBody> of(
            ResponseEntity.BodyBuilder answer, Reservation reservation, Locale locale) {
        return answer.eTag("\"" + reservation.version() + "\"")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(ReservationBody.of(reservation, locale));
    }
}
