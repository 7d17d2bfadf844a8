package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a qualification that somebody holds. */
@Embeddable
public record HeldId(UUID value) implements Serializable {

    public static HeldId next() {
        return new HeldId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
