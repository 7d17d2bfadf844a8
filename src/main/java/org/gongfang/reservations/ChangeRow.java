package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a booking's life as it lies in the database. */
@Embeddable
record ChangeRow(
        @Enumerated(EnumType.STRING) ReservationStatus status,
        @Column(name = "changed_at") Instant at,
        @Column(name = "changed_by") @Nullable UUID by,
        String reason) {}
