package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a utility that machines share. */
@Embeddable
public record UtilityId(UUID value) implements Serializable {

    public static UtilityId next() {
        return new UtilityId(TimeOrderedId.next());
    }

    /** The calendar to lock, and the owner of its cells. */
    public ResourceId calendar() {
        return new ResourceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
