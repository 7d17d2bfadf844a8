package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a resource. */
@Embeddable
public record ResourceId(UUID value) implements Serializable {

    public static ResourceId next() {
        return new ResourceId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
