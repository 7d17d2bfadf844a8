package org.gongfang.resources;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies a site. */
@Embeddable
public record SiteId(UUID value) implements Serializable {

    public static SiteId next() {
        return new SiteId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
