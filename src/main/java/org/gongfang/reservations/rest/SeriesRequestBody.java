package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.gongfang.reservations.Rhythm;
import org.gongfang.reservations.SeriesRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to book a slot again and again: the first one as with a single booking, and how it comes again.
 *
 * @param withOperator whether somebody is to run the machine even where that is not required
 * @param conflicts {@code REFUSE}, unless said: one refused date refuses all; {@code SKIP}: such dates are left out
 */
record SeriesRequestBody(
        @NotNull @Valid ReservationRequest first,
        @NotNull @Valid Repeat repeat,
        @Nullable Boolean withOperator,
        @Nullable Conflicts conflicts) {

    /** Every so many weeks, so many times or until a day, that day included. */
    record Repeat(
            @Nullable Integer weeks,
            @Nullable Integer times,
            @Nullable LocalDate until) {}

    /** What becomes of dates that cannot be had. */
    enum Conflicts {
        REFUSE,
        SKIP
    }

    SeriesRequest read() {
        return new SeriesRequest(
                first.read(),
                new Rhythm(repeat.weeks == null ? 1 : repeat.weeks, repeat.times, repeat.until),
                Boolean.TRUE.equals(withOperator),
                conflicts == Conflicts.SKIP);
    }
}
