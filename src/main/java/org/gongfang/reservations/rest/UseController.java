package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.reservations.HourCorrections;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.UseReports;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The use of what was reserved: check-in and check-out, which may be sent twice, reports and corrected hours. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
class UseController {

    private final Reservations reservations;
    private final UseReports reports;
    private final HourCorrections corrections;

    UseController(Reservations reservations, UseReports reports, HourCorrections corrections) {
        this.reservations = reservations;
        this.reports = reports;
        this.corrections = corrections;
    }

    @PostMapping("/check-in")
    ReservationBody checkIn(@PathVariable UUID id, Locale locale) {
        reservations.checkIn(new ReservationId(id));
        return one(id, locale);
    }

    @PostMapping("/check-out")
    ReservationBody checkOut(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable UseReportBody report,
            Locale locale) {
        if (report == null) {
            reservations.checkOut(new ReservationId(id));
        } else {
            reports.checkOut(new ReservationId(id), report.read());
        }
        return one(id, locale);
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
    ReservationBody correct(@PathVariable UUID id, @Valid @RequestBody HoursBody hours, Locale locale) {
        corrections.correct(new ReservationId(id), hours.used(), hours.billedMinutes(), hours.reason());
        return one(id, locale);
    }

    private ReservationBody one(UUID id, Locale locale) {
        return reservations
                .find(new ReservationId(id))
                .map(reservation -> ReservationBody.of(reservation, locale))
                .orElseThrow(NotFound::new);
    }
}
