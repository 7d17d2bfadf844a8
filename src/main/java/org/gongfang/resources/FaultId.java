package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a fault. */
@Embeddable
public record FaultId(UUID value) implements Serializable {

    public static FaultId next() {
        return new FaultId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
