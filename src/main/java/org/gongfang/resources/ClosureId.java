package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a closure. */
@Embeddable
public record ClosureId(UUID value) implements Serializable {

    public static ClosureId next() {
        return new ClosureId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
