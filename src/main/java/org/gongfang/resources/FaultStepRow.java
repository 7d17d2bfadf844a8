package org.gongfang.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/** A step of a fault's life as it lies in the database. */
@Embeddable
record FaultStepRow(
        @Enumerated(EnumType.STRING) FaultStatus status,
        @Enumerated(EnumType.STRING) FaultSeverity severity,
        @Column(name = "taken_at") Instant at,
        @Column(name = "taken_by") UUID by,
        String note) {

    MemberId member() {
        return new MemberId(by);
    }
}
