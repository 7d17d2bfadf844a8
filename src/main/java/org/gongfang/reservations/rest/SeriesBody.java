package org.gongfang.reservations.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SkippedDate;

/** A series as REST tells it: its reservations in their order, and the dates that were left out. */
record SeriesBody(
        UUID id, int weeks, OffsetDateTime bookedAt, List<ReservationBody> reservations, List<Skipped> skipped) {

    /** A date that was left out, the rule that refused it, and what was said then. */
    record Skipped(OffsetDateTime start, OffsetDateTime end, String code, String detail) {

        static Skipped of(SkippedDate date, Series series, Locale locale) {
            return new Skipped(
                    ReservationBody.at(date.slot().startsAt(), series.zone()),
                    ReservationBody.at(date.slot().endsAt(), series.zone()),
                    date.rule(),
                    date.said(locale));
        }
    }

    static SeriesBody of(Series series, Locale locale) {
        return new SeriesBody(
                series.id().value(),
                series.weeks(),
                ReservationBody.at(series.bookedAt(), series.zone()),
                series.reservations().stream()
                        .map(one -> ReservationBody.of(one, locale))
                        .toList(),
                series.skipped().stream()
                        .map(date -> Skipped.of(date, series, locale))
                        .toList());
    }
}
