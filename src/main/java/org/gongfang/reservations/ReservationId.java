package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a reservation. */
@Embeddable
public record ReservationId(UUID value) implements Serializable {

    public static ReservationId next() {
        return new ReservationId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
