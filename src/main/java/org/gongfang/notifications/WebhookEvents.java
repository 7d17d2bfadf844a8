package org.gongfang.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationExtended;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationStarted;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservedItem;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes events of reservations down for the webhooks that are told of them, each event once for each. */
@Component
class WebhookEvents {

    private final StoredWebhooks webhooks;
    private final StoredDeliveries deliveries;
    private final DueReservations reservations;
    private final JsonMapper json;
    private final Clock clock;

    WebhookEvents(
            StoredWebhooks webhooks,
            StoredDeliveries deliveries,
            DueReservations reservations,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.reservations = reservations;
        this.json = json;
        this.clock = clock;
    }

    /** What is sent: the event, and the reservation as it was when the event was written down. Times are in UTC. */
    record Body(UUID id, String type, Instant at, String reason, About reservation) {}

    /** The reservation; while it is held, asked for or has another slot proposed, {@code holdExpiresAt} says until when. */
    record About(
            UUID id,
            String code,
            ReservationStatus status,
            Instant start,
            Instant end,
            List<Item> resources,
            @Nullable Instant holdExpiresAt,
            @Nullable Proposed proposed) {}

    /** Another slot that the provider proposes. */
    record Proposed(Instant start, Instant end, List<Item> resources) {}

    /** A resource of it, by the code that its page has. */
    record Item(String code, int units) {}

    /** No notice is written for this one, so there is no other listener that could note it. */
    @ApplicationModuleListener
    void on(ReservationStarted event) {
        note("reservation.started", event.reservation(), event.at(), "");
    }

    /** As with the start of a use, nobody else listens. */
    @ApplicationModuleListener
    void on(ReservationExtended event) {
        note("reservation.extended", event.reservation(), event.at(), "");
    }

    /** Notes what happened to the reservation for everyone who is told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String kind, ReservationId id, Instant at, String reason) {
        note(
                kind,
                id,
                at,
                reason,
                reservation -> webhooks.findOf(
                        reservation.holder().value(), reservation.provider().value()));
    }

    /** Notes it for its holder alone: what is only held is nobody else's business. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteForHolder(String kind, ReservationId id, Instant at) {
        note(
                kind,
                id,
                at,
                "",
                reservation -> webhooks.findOf(reservation.holder().value(), null));
    }

    /** Notes it for whoever was its holder until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteForFormer(MemberId holder, String kind, ReservationId id, Instant at, String reason) {
        note(kind, id, at, reason, reservation -> webhooks.findOf(holder.value(), null));
    }

    private void note(
            String kind,
            ReservationId id,
            Instant at,
            String reason,
            Function<Reservation, List<StoredWebhook>> listening) {
        if (webhooks.count() == 0) {
            return;
        }
        reservations.find(id).ifPresent(reservation -> {
            var hooks = listening.apply(reservation);
            if (!hooks.isEmpty()) {
                var event = event(kind, id, at);
                var body = json.writeValueAsString(new Body(event, kind, at, reason, about(reservation)));
                hooks.forEach(hook -> note(hook, event, kind, body));
            }
        });
    }

    private void note(StoredWebhook hook, UUID event, String kind, String body) {
        if (!deliveries.existsByWebhookIdAndEventId(hook.id(), event)) {
            deliveries.save(new StoredDelivery(hook.id(), event, kind, body, clock.instant()));
        }
    }

    /** The same event has the same id whenever it is heard. */
    private static UUID event(String kind, ReservationId id, Instant at) {
        return UUID.nameUUIDFromBytes((kind + " " + id + " " + at).getBytes(StandardCharsets.UTF_8));
    }

    private static About about(Reservation reservation) {
        var proposed = reservation.proposed();
        return new About(
                reservation.id().value(),
                reservation.code(),
                reservation.status(),
                reservation.slot().startsAt(),
                reservation.slot().endsAt(),
                items(reservation.items()),
                reservation.holdExpiresAt(),
                proposed == null
                        ? null
                        : new Proposed(
                                proposed.slot().startsAt(), proposed.slot().endsAt(), items(proposed.items())));
    }

    private static List<Item> items(List<ReservedItem> items) {
        return items.stream()
                .map(item -> new Item(item.resourceCode(), item.units()))
                .toList();
    }
}
