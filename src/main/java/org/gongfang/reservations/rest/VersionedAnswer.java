package org.gongfang.reservations.rest;

import java.util.Locale;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Series;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An answer with a version as {@code ETag}, by which {@code If-Match} and {@code If-None-Match} know it. */
final class VersionedAnswer {

    private VersionedAnswer() {}

    static ResponseEntity<ReservationBody> of(
            ResponseEntity.BodyBuilder answer, Reservation reservation, Locale locale) {
        return of(answer, reservation.version(), ReservationBody.of(reservation, locale));
    }

    static ResponseEntity<SeriesBody> of(ResponseEntity.BodyBuilder answer, Series series, Locale locale) {
        return of(answer, series.version(), SeriesBody.of(series, locale));
    }

    /** An answer about what is in that version, in the caller's language. */
    static <T> ResponseEntity<T> of(ResponseEntity.BodyBuilder answer, int version, T body) {
        return answer.eTag("\"" + version + "\"")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
