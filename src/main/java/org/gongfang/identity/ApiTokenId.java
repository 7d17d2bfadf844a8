package org.gongfang.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a personal API token. */
@Embeddable
public record ApiTokenId(UUID value) implements Serializable {

    public static ApiTokenId next() {
        return new ApiTokenId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
