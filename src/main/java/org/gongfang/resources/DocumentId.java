package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a document of a resource. */
@Embeddable
public record DocumentId(UUID value) implements Serializable {

    public static DocumentId next() {
        return new DocumentId(TimeOrderedId.next());
    }

    /** The path under which the document is handed out, to those who may read it. */
    public String path() {
        return "documents/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
