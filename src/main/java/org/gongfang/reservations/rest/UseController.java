package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongfang.reservations.HourCorrections;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.UseReports;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The use of what was reserved: check-in and check-out, which may be sent twice, reports and corrected hours. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
class UseController {

    private static final String SEEN = HttpHeaders.IF_MATCH;

    private final Reservations reservations;
    private final UseReports reports;
    private final HourCorrections corrections;

    UseController(Reservations reservations, UseReports reports, HourCorrections corrections) {
        this.reservations = reservations;
        this.reports = reports;
        this.corrections = corrections;
    }

    @PostMapping("/check-in")
    ResponseEntity<ReservationBody> checkIn(
            @PathVariable UUID id, @RequestHeader(name = SEEN, required = false) @Nullable String seen, Locale locale) {
        return step(id, seen, locale, reservations::checkIn);
    }

    @PostMapping("/check-out")
    ResponseEntity<ReservationBody> checkOut(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody(required = false) @Nullable UseReportBody report,
            Locale locale) {
        return step(
                id,
                seen,
                locale,
                report == null ? reservations::checkOut : one -> reports.checkOut(one, report.read()));
    }

    @GetMapping("/report")
    UseReportBody report(@PathVariable UUID id) {
        var reservation = reservations.find(new ReservationId(id)).orElseThrow(NotFound::new);
        return reports.find(reservation.id())
                .map(report -> UseReportBody.of(report, reservation.zone()))
                .orElseThrow(NotFound::new);
    }

    @PutMapping("/report")
    UseReportBody write(@PathVariable UUID id, @Valid @RequestBody UseReportBody report) {
        reports.write(new ReservationId(id), report.read());
        return report(id);
    }

    @PostMapping("/hours")
    ResponseEntity<ReservationBody> correct(
            @PathVariable UUID id,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @Valid @RequestBody HoursBody hours,
            Locale locale) {
        return step(
                id, seen, locale, one -> corrections.correct(one, hours.used(), hours.billedMinutes(), hours.reason()));
    }

    private ResponseEntity<ReservationBody> step(
            UUID id, @Nullable String seen, Locale locale, Consumer<ReservationId> step) {
        IfMatch.during(seen, () -> {
            step.accept(new ReservationId(id));
            return id;
        });
        return reservations
                .find(new ReservationId(id))
                .map(reservation -> VersionedAnswer.of(ResponseEntity.ok(), reservation, locale))
                .orElseThrow(NotFound::new);
    }
}
