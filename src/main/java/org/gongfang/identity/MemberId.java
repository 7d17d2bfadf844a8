package org.gongfang.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a member. */
@Embeddable
public record MemberId(UUID value) implements Serializable {

    public static MemberId next() {
        return new MemberId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
