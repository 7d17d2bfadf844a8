package org.gongfang.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** The identity of a patent. */
@Embeddable
public record PatentId(UUID value) implements Serializable {

    public static PatentId next() {
        return new PatentId(TimeOrderedId.next());
    }
}
