package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.rest.ReservationController.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other slots that providers propose instead of an answer, and what holders say to them. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
class ProposalController {

    private static final String SEEN = HttpHeaders.IF_MATCH;

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Where a manager would rather have it, and what becomes of the request when that is refused. */
    record Proposal(
            @NotNull OffsetDateTime start,
            @NotNull OffsetDateTime end,
            @Nullable List<ReservationRequest.@NotNull @Valid Item> resources,
            @Nullable String reason,
            @Nullable Boolean declineIfRefused) {

        Move move() {
            return new MoveRequest(start, end, resources, reason).read();
        }

        String why() {
            return reason == null ? "" : reason;
        }

        IfRefused ifRefused() {
            return Boolean.TRUE.equals(declineIfRefused) ? IfRefused.DECLINE : IfRefused.WAIT;
        }
    }

    @PostMapping("/propose")
    ResponseEntity<ReservationBody> propose(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody Proposal body,
            Locale locale) {
        return changed(
                seen,
                () -> proposals.propose(new ReservationId(id), body.move(), body.ifRefused(), body.why()),
                locale);
    }

    @PostMapping("/accept-proposal")
    ResponseEntity<ReservationBody> accept(
            @PathVariable UUID id, @RequestHeader(name = SEEN, required = false) @Nullable String seen, Locale locale) {
        return changed(seen, () -> proposals.accept(new ReservationId(id)), locale);
    }

    @PostMapping("/refuse-proposal")
    ResponseEntity<ReservationBody> refuse(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Reason reason,
            Locale locale) {
        return changed(seen, () -> proposals.refuse(new ReservationId(id), Reason.of(reason)), locale);
    }

    private static ResponseEntity<ReservationBody> changed(
            @Nullable String seen, Supplier<Reservation> change, Locale locale) {
        return VersionedAnswer.of(ResponseEntity.ok(), IfMatch.during(seen, change), locale);
    }
}
