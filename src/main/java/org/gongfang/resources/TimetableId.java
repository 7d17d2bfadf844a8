package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a timetable that closures are read from. */
@Embeddable
public record TimetableId(UUID value) implements Serializable {

    public static TimetableId next() {
        return new TimetableId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
