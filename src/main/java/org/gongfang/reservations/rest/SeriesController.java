package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SeriesId;
import org.gongfang.reservations.SeriesOutcome;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reservations that come again, by the same rules as the screens. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesController {

    private static final String KEY = "Idempotency-Key";

    private final ReservationSeries series;
    private final Refusals refusals;

    SeriesController(ReservationSeries series, Refusals refusals) {
        this.series = series;
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
        return ResponseEntity.created(URI.create("/api/v1/series/" + made.id())).body(SeriesBody.of(made, locale));
    }

    @GetMapping("/{id}")
    SeriesBody one(@PathVariable UUID id, Locale locale) {
        return SeriesBody.of(find(id), locale);
    }

    @PostMapping("/{id}/cancel")
    Outcome cancel(@PathVariable UUID id, @RequestBody(required = false) @Nullable Cancellation body, Locale locale) {
        var asked = body == null ? new Cancellation(null, null, null) : body;
        var its = find(id).reservations().stream().map(one -> one.id().value()).toList();
        var from = asked.from == null ? its.getFirst() : asked.from;
        if (!its.contains(from)) {
            throw new NotFound();
        }
        var outcome = series.cancel(
                new ReservationId(from),
                asked.scope == null ? SeriesScope.ALL : asked.scope,
                asked.reason == null ? "" : asked.reason);
        return outcome(outcome, locale);
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
