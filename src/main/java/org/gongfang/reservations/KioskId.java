package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a kiosk. */
@Embeddable
public record KioskId(UUID value) implements Serializable {

    static KioskId next() {
        return new KioskId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
