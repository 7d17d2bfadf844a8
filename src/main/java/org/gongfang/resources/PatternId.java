package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies one pattern of a resource's openings. */
@Embeddable
public record PatternId(UUID value) implements Serializable {

    public static PatternId next() {
        return new PatternId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
