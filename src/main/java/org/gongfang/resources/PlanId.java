package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a maintenance plan. */
@Embeddable
public record PlanId(UUID value) implements Serializable {

    public static PlanId next() {
        return new PlanId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
