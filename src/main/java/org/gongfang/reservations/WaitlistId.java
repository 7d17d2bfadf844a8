package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Which wish on the waitlist. */
@Embeddable
public record WaitlistId(UUID value) implements Serializable {

    static WaitlistId next() {
        return new WaitlistId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
