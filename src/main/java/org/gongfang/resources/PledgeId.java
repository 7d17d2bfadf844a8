package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies one pledge. */
@Embeddable
public record PledgeId(UUID value) implements Serializable {

    public static PledgeId next() {
        return new PledgeId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
