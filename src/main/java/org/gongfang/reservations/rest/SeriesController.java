package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SeriesId;
import org.gongfang.reservations.SeriesOutcome;
import org.gongfang.reservations.SeriesRequest;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.reservations.rest.ReservationController.Reason;
import org.gongfang.resources.Resources;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusals;
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

/** Reservations that come again, by the same rules as the screens. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesController {

    private static final String KEY = "Idempotency-Key";
    private static final String SEEN = HttpHeaders.IF_MATCH;

    private final ReservationSeries series;
    private final Resources resources;
    private final Refusals refusals;

    SeriesController(ReservationSeries series, Resources resources, Refusals refusals) {
        this.series = series;
        this.resources = resources;
        this.refusals = refusals;
    }

    /** Which reservations of the series are cancelled, and why; from the first one unless said. */
    record Cancellation(
            @Nullable SeriesScope scope,
            @Nullable UUID from,
            @Nullable String reason) {}

    /** What became of a step: which reservations took it, and which stay, each with the rule. */
    record Outcome(List<UUID> done, List<Kept> kept) {

        record Kept(UUID id, String reservation, String code, String detail) {}
    }

    @PostMapping
    ResponseEntity<SeriesBody> request(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody SeriesRequestBody body,
            Locale locale) {
        if (key == null) {
            throw new InvalidInput("reservation-required", KEY);
        }
        var made = series.request(body.read(), key);
        return VersionedAnswer.of(ResponseEntity.created(URI.create("/api/v1/series/" + made.id())), made, locale);
    }

    @PostMapping("/preview")
    SeriesPreviewBody preview(@Valid @RequestBody SeriesRequestBody body, Locale locale) {
        var asked = body.read();
        return SeriesPreviewBody.of(series.preview(asked), zone(asked), refusals, locale);
    }

    @GetMapping
    CursorPage<SeriesBody> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        return series.mine(cursor, size).map(one -> SeriesBody.of(one, locale));
    }

    @GetMapping("/{id}")
    ResponseEntity<SeriesBody> one(@PathVariable UUID id, Locale locale) {
        return VersionedAnswer.of(ResponseEntity.ok(), find(id), locale);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Outcome> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Cancellation body,
            Locale locale) {
        var asked = body == null ? new Cancellation(null, null, null) : body;
        var from = asked.from == null ? find(id).reservations().getFirst().id() : member(id, asked.from);
        return step(
                id,
                seen,
                () -> series.cancel(
                        from,
                        asked.scope == null ? SeriesScope.ALL : asked.scope,
                        asked.reason == null ? "" : asked.reason),
                locale);
    }

    @PostMapping("/{id}/move")
    ResponseEntity<SeriesBody> move(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody SeriesMoveBody to,
            Locale locale) {
        var from = member(id, to.from());
        var moved = IfMatch.during(seen, () -> series.move(from, to.which(), to.to(), to.why()));
        return VersionedAnswer.of(ResponseEntity.ok(), moved, locale);
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<Outcome> confirm(
            @PathVariable UUID id, @RequestHeader(name = SEEN, required = false) @Nullable String seen, Locale locale) {
        return step(id, seen, () -> series.confirm(new SeriesId(id)), locale);
    }

    @PostMapping("/{id}/decline")
    ResponseEntity<Outcome> decline(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Reason reason,
            Locale locale) {
        return step(id, seen, () -> series.decline(new SeriesId(id), Reason.of(reason)), locale);
    }

    private ResponseEntity<Outcome> step(UUID id, @Nullable String seen, Supplier<SeriesOutcome> step, Locale locale) {
        var outcome = IfMatch.during(seen, step);
        return VersionedAnswer.of(ResponseEntity.ok(), find(id).version(), outcome(outcome, locale));
    }

    /** A reservation of the series, or nothing that the caller may know of. */
    private ReservationId member(UUID id, UUID reservation) {
        return find(id).reservations().stream()
                .map(Reservation::id)
                .filter(one -> one.value().equals(reservation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where the first of the resources stands. */
    private ZoneId zone(SeriesRequest asked) {
        var first = asked.first().items().getFirst().resource();
        return Optional.ofNullable(resources.terms(List.of(first)).get(first))
                .orElseThrow(NotFound::new)
                .site()
                .zone();
    }

    private Series find(UUID id) {
        return series.find(new SeriesId(id)).orElseThrow(NotFound::new);
    }

    private Outcome outcome(SeriesOutcome outcome, Locale locale) {
        return new Outcome(
                outcome.done().stream().map(ReservationId::value).toList(),
                outcome.kept().stream()
                        .map(kept -> new Outcome.Kept(
                                kept.reservation().value(),
                                kept.code(),
                                kept.refusal().code(),
                                refusals.explain(kept.refusal(), locale)))
                        .toList());
    }
}
