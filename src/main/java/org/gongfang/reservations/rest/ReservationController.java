package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongfang.reservations.Extensions;
import org.gongfang.reservations.ReservationFilter;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Booking and every step after it, by the same rules as the screens. */
@RestController
@RequestMapping("/api/v1/reservations")
class ReservationController {

    private static final String KEY = "Idempotency-Key";
    private static final String SEEN = HttpHeaders.IF_MATCH;

    private final Reservations reservations;
    private final Extensions extensions;

    ReservationController(Reservations reservations, Extensions extensions) {
        this.reservations = reservations;
        this.extensions = extensions;
    }

    /** Until when a use shall go on. */
    record Longer(@NotNull OffsetDateTime end) {}

    /** Why a step is taken. */
    record Reason(@Nullable String reason) {

        static String of(@Nullable Reason body) {
            return body == null || body.reason == null ? "" : body.reason;
        }
    }

    @PostMapping
    ResponseEntity<ReservationBody> request(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReservationRequest body,
            Locale locale) {
        if (key == null) {
            throw new InvalidInput("reservation-required", KEY);
        }
        var made = reservations.request(body.read(), key);
        return VersionedAnswer.of(
                ResponseEntity.created(URI.create("/api/v1/reservations/" + made.id())), made, locale);
    }

    @GetMapping
    CursorPage<ReservationBody> mine(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        var filter = new ReservationFilter(
                QueryValues.moment("from", from), QueryValues.moment("to", to), QueryValues.statuses("status", status));
        return reservations.mine(filter, cursor, size).map(reservation -> ReservationBody.of(reservation, locale));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReservationBody> one(@PathVariable UUID id, Locale locale) {
        return reservations
                .find(new ReservationId(id))
                .map(reservation -> VersionedAnswer.of(ResponseEntity.ok(), reservation, locale))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<ReservationBody> confirm(
            @PathVariable UUID id, @RequestHeader(name = SEEN, required = false) @Nullable String seen, Locale locale) {
        return step(id, seen, locale, reservations::confirm);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<ReservationBody> decline(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Reason reason,
            Locale locale) {
        return step(id, seen, locale, one -> reservations.decline(one, Reason.of(reason)));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<ReservationBody> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Reason reason,
            Locale locale) {
        return step(id, seen, locale, one -> reservations.cancel(one, Reason.of(reason)));
    }

    @PostMapping("/{id}/move")
    ResponseEntity<ReservationBody> move(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody MoveRequest to,
            Locale locale) {
        var moved = IfMatch.during(seen, () -> reservations.move(new ReservationId(id), to.read(), to.why()));
        return VersionedAnswer.of(ResponseEntity.ok(), moved, locale);
    }

    @PostMapping("/{id}/extend")
    ResponseEntity<ReservationBody> extend(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody Longer longer,
            Locale locale) {
        return step(id, seen, locale, one -> extensions.extend(one, longer.end().toInstant()));
    }

    private ResponseEntity<ReservationBody> step(
            UUID id, @Nullable String seen, Locale locale, Consumer<ReservationId> step) {
        IfMatch.during(seen, () -> {
            step.accept(new ReservationId(id));
            return id;
        });
        return one(id, locale);
    }
}
