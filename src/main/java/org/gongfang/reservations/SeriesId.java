package org.gongfang.reservations;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a series of reservations. */
@Embeddable
public record SeriesId(UUID value) implements Serializable {

    public static SeriesId next() {
        return new SeriesId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
