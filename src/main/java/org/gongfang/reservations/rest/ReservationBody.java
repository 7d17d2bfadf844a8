package org.gongfang.reservations.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.FreeSlotSummary.Price;
import org.gongfang.reservations.ProposedSlot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.reservations.ReservedUse;
import org.gongfang.reservations.SeriesPlace;
import org.jspecify.annotations.Nullable;

/** A reservation as REST tells it: times with the site's offset, amounts in yuan. */
record ReservationBody(
        UUID id,
        String code,
        ReservationStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        List<Item> resources,
        String purpose,
        @Nullable UUID project,
        Price price,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime holdExpiresAt,
        OffsetDateTime cancelUntil,
        @Nullable OffsetDateTime checkedInAt,
        @Nullable OffsetDateTime checkedOutAt,
        @Nullable SeriesNote series,
        Hours hours,
        @Nullable Proposed proposed,
        @Nullable OffsetDateTime answerBy,
        @Nullable String answeredThen,
        @Nullable OffsetDateTime offeredSince) {

    /**
     * What was booked, what was used, and what is billed, in minutes, with when it was used.
     *
     * @param forgotten whether nobody checked out
     */
    record Hours(
            long bookedMinutes,
            long usedMinutes,
            long billedMinutes,
            @Nullable OffsetDateTime usedFrom,
            @Nullable OffsetDateTime usedUntil,
            boolean forgotten) {

        static Hours of(ReservedUse use, ZoneId zone) {
            return new Hours(
                    use.bookedMinutes(),
                    use.usedMinutes(),
                    use.billedMinutes(),
                    atIfKnown(use.from(), zone),
                    atIfKnown(use.until(), zone),
                    use.forgotten());
        }
    }

    /** A reserved resource in the caller's language. */
    record Item(UUID id, String code, String name, int units) {}

    /** Which series it is of, and its number among so many. */
    record SeriesNote(UUID id, int number, int size) {

        static @Nullable SeriesNote of(@Nullable SeriesPlace place) {
            return place == null ? null : new SeriesNote(place.seriesId(), place.number(), place.size());
        }
    }

    /** Another slot that the provider proposes, held for the holder until {@code holdExpiresAt}. */
    record Proposed(OffsetDateTime start, OffsetDateTime end, List<Item> resources, String ifRefused) {}

    static ReservationBody of(Reservation reservation, Locale locale) {
        var zone = reservation.zone();
        var project = reservation.project();
        var then = reservation.ifUnanswered();
        var transfer = reservation.transfer();
        return new ReservationBody(
                reservation.id().value(),
                reservation.code(),
                reservation.status(),
                at(reservation.slot().startsAt(), zone),
                at(reservation.slot().endsAt(), zone),
                items(reservation.items(), locale),
                reservation.purpose(),
                project == null ? null : project.value(),
                Price.of(reservation.listPrice(), reservation.policyPrice()),
                at(reservation.requestedAt(), zone),
                atIfKnown(reservation.holdExpiresAt(), zone),
                at(reservation.cancelUntil(), zone),
                atIfKnown(reservation.checkedInAt(), zone),
                atIfKnown(reservation.checkedOutAt(), zone),
                SeriesNote.of(reservation.series()),
                Hours.of(reservation.use(), zone),
                proposed(reservation.proposed(), zone, locale),
                atIfKnown(reservation.answerBy(), zone),
                then == null ? null : then.name().toLowerCase(Locale.ROOT),
                transfer == null ? null : at(transfer.at(), zone));
    }

    private static @Nullable Proposed proposed(@Nullable ProposedSlot proposed, ZoneId zone, Locale locale) {
        return proposed == null
                ? null
                : new Proposed(
                        at(proposed.slot().startsAt(), zone),
                        at(proposed.slot().endsAt(), zone),
                        items(proposed.items(), locale),
                        proposed.ifRefused().name().toLowerCase(Locale.ROOT));
    }

    private static List<Item> items(List<ReservedItem> items, Locale locale) {
        return items.stream()
                .map(item -> new Item(item.resource().value(), item.resourceCode(), item.name(locale), item.units()))
                .toList();
    }

    static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime atIfKnown(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : at(moment, zone);
    }
}
