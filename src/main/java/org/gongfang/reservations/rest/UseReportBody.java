package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongfang.reservations.NewUseReport;
import org.gongfang.reservations.UseReport;
import org.gongfang.reservations.UseResult;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A report of a use as REST tells it, and as it takes it: only the result is needed; whoever wrote it and when is told only. */
record UseReportBody(
        @NotNull String result,
        @Nullable OffsetDateTime usedFrom,
        @Nullable OffsetDateTime usedUntil,
        @Nullable String note,
        @Nullable String material,
        @Nullable String amount,
        @Nullable BigDecimal counter,
        @Valid @Nullable Broken fault,
        @Nullable String writtenBy,
        @Nullable OffsetDateTime writtenAt) {

    /** A fault found during the use; told by its id. */
    record Broken(
            @Nullable UUID id,
            @Nullable UUID resource,
            @Nullable String severity,
            @Nullable String description) {

        NewUseReport.Broken read() {
            if (resource == null) {
                throw new InvalidInput("reservation-required", "fault.resource");
            }
            return new NewUseReport.Broken(
                    new ResourceId(resource), severity(severity), description == null ? "" : description);
        }

        private static FaultSeverity severity(@Nullable String text) {
            try {
                return FaultSeverity.valueOf((text == null ? "" : text).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput("fault-severity", "fault.severity");
            }
        }
    }

    NewUseReport read() {
        return new NewUseReport(
                result(result),
                usedFrom == null ? null : usedFrom.toInstant(),
                usedUntil == null ? null : usedUntil.toInstant(),
                orEmpty(note),
                orEmpty(material),
                orEmpty(amount),
                counter,
                List.of(),
                Set.of(),
                fault == null ? null : fault.read());
    }

    static UseReportBody of(UseReport report, ZoneId zone) {
        var fault = report.fault();
        return new UseReportBody(
                report.result().name().toLowerCase(Locale.ROOT),
                at(report.usedFrom(), zone),
                at(report.usedUntil(), zone),
                report.note(),
                report.material(),
                report.amount(),
                report.counter(),
                fault == null ? null : new Broken(fault.value(), null, null, null),
                report.writerName(),
                at(report.writtenAt(), zone));
    }

    private static UseResult result(String text) {
        try {
            return UseResult.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("report-result", "result");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
