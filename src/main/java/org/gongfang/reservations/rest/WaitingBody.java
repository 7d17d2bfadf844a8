package org.gongfang.reservations.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.Waiting;
import org.gongfang.reservations.WaitlistOffer;
import org.gongfang.reservations.WaitlistState;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** A wish on the waitlist as REST tells it: the place is counted from one, times have the district's offset. */
record WaitingBody(
        UUID id,
        String name,
        @Nullable UUID resource,
        @Nullable String capability,
        WaitlistState state,
        OffsetDateTime from,
        OffsetDateTime to,
        String duration,
        OffsetDateTime since,
        @Nullable Integer place,
        @Nullable OfferBody offer) {

    /** A slot that is kept for the caller until {@code endsAt}. */
    record OfferBody(
            UUID id, UUID resource, String name, OffsetDateTime start, OffsetDateTime end, OffsetDateTime endsAt) {

        static @Nullable OfferBody of(@Nullable WaitlistOffer offer, Locale locale) {
            if (offer == null || offer.endsAt() == null) {
                return null;
            }
            var made = offer.made();
            return new OfferBody(
                    offer.id().value(),
                    made.resource().value(),
                    made.resourceName().in(locale),
                    made.slot().startsAt().atZone(made.zone()).toOffsetDateTime(),
                    made.slot().endsAt().atZone(made.zone()).toOffsetDateTime(),
                    offer.endsAt().atZone(made.zone()).toOffsetDateTime());
        }
    }

    static WaitingBody of(Waiting wish, Locale locale) {
        var resource = wish.wish().resource();
        var capability = wish.wish().capability();
        return new WaitingBody(
                wish.id().value(),
                wish.name().in(locale),
                resource == null ? null : resource.value(),
                capability == null ? null : capability.value(),
                wish.state(),
                at(wish.wish().window().startsAt()),
                at(wish.wish().window().endsAt()),
                wish.wish().length().toString(),
                at(wish.since()),
                wish.place(),
                OfferBody.of(wish.offer(), locale));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atZone(Spoken.DISTRICT_ZONE).toOffsetDateTime();
    }
}
