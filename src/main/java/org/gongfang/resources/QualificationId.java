package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a kind of qualification. */
@Embeddable
public record QualificationId(UUID value) implements Serializable {

    public static QualificationId next() {
        return new QualificationId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
