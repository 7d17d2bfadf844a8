package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.ReservationFilter;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
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

    private final Reservations reservations;

    ReservationController(Reservations reservations) {
        this.reservations = reservations;
    }

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
        return ResponseEntity.created(URI.create("/api/v1/reservations/" + made.id()))
                .body(ReservationBody.of(made, locale));
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
    ReservationBody one(@PathVariable UUID id, Locale locale) {
        return reservations
                .find(new ReservationId(id))
                .map(reservation -> ReservationBody.of(reservation, locale))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{id}/confirm")
    ReservationBody confirm(@PathVariable UUID id, Locale locale) {
        reservations.confirm(new ReservationId(id));
        return one(id, locale);
    }

    @PostMapping("/{id}/decline")
    ReservationBody decline(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason, Locale locale) {
        reservations.decline(new ReservationId(id), Reason.of(reason));
        return one(id, locale);
    }

    @PostMapping("/{id}/cancel")
    ReservationBody cancel(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason, Locale locale) {
        reservations.cancel(new ReservationId(id), Reason.of(reason));
        return one(id, locale);
    }

    @PostMapping("/{id}/move")
    ReservationBody move(@PathVariable UUID id, @Valid @RequestBody MoveRequest to, Locale locale) {
        return ReservationBody.of(reservations.move(new ReservationId(id), to.read(), to.why()), locale);
    }
}
