package org.gongfang.resources.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gongfang.resources.Fault;
import org.gongfang.resources.PictureSize;
import org.jspecify.annotations.Nullable;

/** A fault as REST callers read it. */
record FaultBody(
        UUID id,
        UUID resource,
        String code,
        String severity,
        String status,
        String description,
        @Nullable String pictureUrl,
        String reporter,
        OffsetDateTime reportedAt,
        boolean closed,
        @Nullable OffsetDateTime expectedUntil,
        List<Step> steps) {

    /** A step of its life. */
    record Step(String status, String severity, OffsetDateTime at, String by, String note) {}

    static FaultBody of(Fault fault) {
        var zone = fault.zone();
        var picture = fault.picture();
        var expected = fault.expectedUntil();
        return new FaultBody(
                fault.id().value(),
                fault.resource().value(),
                fault.resourceCode(),
                ResourceBody.word(fault.severity()),
                ResourceBody.word(fault.status()),
                fault.description(),
                picture == null ? null : "/" + picture.path(PictureSize.LARGE),
                fault.reporterName(),
                at(fault.reportedAt(), zone),
                fault.closedUntil() != null,
                expected == null ? null : at(expected, zone),
                fault.steps().stream()
                        .map(step -> new Step(
                                ResourceBody.word(step.status()),
                                ResourceBody.word(step.severity()),
                                at(step.at(), zone),
                                step.byName(),
                                step.note()))
                        .toList());
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
