package org.gongfang.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** The identity of a project. */
@Embeddable
public record ProjectId(UUID value) implements Serializable {

    public static ProjectId next() {
        return new ProjectId(TimeOrderedId.next());
    }
}
