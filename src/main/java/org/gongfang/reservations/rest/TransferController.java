package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Transfers;
import org.gongfang.reservations.rest.ReservationController.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reservations that are handed on to other people. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
class TransferController {

    private static final String SEEN = HttpHeaders.IF_MATCH;

    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    /** To whom, by mail address, and why. */
    record Handing(@NotBlank String to, @Nullable String reason) {}

    @PostMapping("/transfer")
    ResponseEntity<ReservationBody> transfer(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody Handing body,
            Locale locale) {
        var why = body.reason() == null ? "" : body.reason();
        return step(id, seen, locale, one -> transfers.transfer(one, body.to(), why));
    }

    @PostMapping("/accept-transfer")
    ResponseEntity<ReservationBody> accept(
            @PathVariable UUID id, @RequestHeader(name = SEEN, required = false) @Nullable String seen, Locale locale) {
        return step(id, seen, locale, transfers::accept);
    }

    /** Answers with nothing: who does without it may not see it any more. */
    @PostMapping("/refuse-transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Reason reason) {
        IfMatch.during(seen, () -> {
            transfers.refuse(new ReservationId(id), Reason.of(reason));
            return id;
        });
    }

    private static ResponseEntity<ReservationBody> step(
            UUID id, @Nullable String seen, Locale locale, Function<ReservationId, Reservation> step) {
        return VersionedAnswer.of(
                ResponseEntity.ok(), IfMatch.during(seen, () -> step.apply(new ReservationId(id))), locale);
    }
}
