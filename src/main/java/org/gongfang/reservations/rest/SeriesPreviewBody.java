package org.gongfang.reservations.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongfang.reservations.FreeSlotSummary.Price;
import org.gongfang.reservations.SeriesDate;
import org.gongfang.shared.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What a series would come to at this moment: which dates could be had and which not, and what the former cost together.
 */
record SeriesPreviewBody(int free, int refused, Price price, List<Date> dates) {

    /** A date with what it costs, or the rule that refuses it and what that says. */
    record Date(
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Price price,
            @Nullable String code,
            @Nullable String detail) {}

    static SeriesPreviewBody of(List<SeriesDate> dates, ZoneId zone, Refusals refusals, Locale locale) {
        int free = (int) dates.stream().filter(SeriesDate::isFree).count();
        return new SeriesPreviewBody(
                free,
                dates.size() - free,
                Price.of(SeriesDate.sum(dates, SeriesDate::listPrice), SeriesDate.sum(dates, SeriesDate::policyPrice)),
                dates.stream().map(date -> date(date, zone, refusals, locale)).toList());
    }

    private static Date date(SeriesDate date, ZoneId zone, Refusals refusals, Locale locale) {
        var refusal = date.refusal();
        return new Date(
                ReservationBody.at(date.slot().startsAt(), zone),
                ReservationBody.at(date.slot().endsAt(), zone),
                refusal == null ? Price.of(date.listPrice(), date.policyPrice()) : null,
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusals.explain(refusal, locale));
    }
}
