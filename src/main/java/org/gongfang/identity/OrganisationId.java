package org.gongfang.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;

/** Identifies an organisation. */
@Embeddable
public record OrganisationId(UUID value) implements Serializable {

    public static OrganisationId next() {
        return new OrganisationId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
