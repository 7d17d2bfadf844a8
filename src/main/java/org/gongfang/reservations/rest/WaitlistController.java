package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistId;
import org.gongfang.reservations.rest.WaitingBody.OfferBody;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own wishes on the waitlist, and the answers to what it offers. */
@RestController
@RequestMapping("/api/v1/waitlist")
class WaitlistController {

    private static final String KEY = "Idempotency-Key";

    private final Waitlist waitlist;

    WaitlistController(Waitlist waitlist) {
        this.waitlist = waitlist;
    }

    @GetMapping
    CursorPage<WaitingBody> mine(Locale locale) {
        return new CursorPage<>(
                waitlist.mine().stream()
                        .map(wish -> WaitingBody.of(wish, locale))
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<WaitingBody> join(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody WaitlistRequest body,
            Locale locale) {
        if (key == null || key.isBlank()) {
            throw new InvalidInput("reservation-required", KEY);
        }
        var id = waitlist.join(body.read(), key);
        return ResponseEntity.created(URI.create("/api/v1/waitlist/" + id))
                .body(waitlist.find(id)
                        .map(wish -> WaitingBody.of(wish, locale))
                        .orElseThrow(NotFound::new));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        waitlist.withdraw(new WaitlistId(id));
    }

    @GetMapping("/offers")
    CursorPage<OfferBody> offers(Locale locale) {
        List<OfferBody> open = waitlist.offers().stream()
                .map(offer -> OfferBody.of(offer, locale))
                .filter(Objects::nonNull)
                .toList();
        return new CursorPage<>(open, null);
    }

    @PostMapping("/offers/{id}/accept")
    ResponseEntity<ReservationBody> accept(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Locale locale) {
        var accepted = IfMatch.during(seen, () -> waitlist.accept(new ReservationId(id)));
        return VersionedAnswer.of(ResponseEntity.ok(), accepted, locale);
    }

    @PostMapping("/offers/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id) {
        waitlist.decline(new ReservationId(id));
    }
}
