package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A provider's defaults as they are kept. */
@Entity
@Table(name = "provider_rules")
class StoredDefaults {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @Version
    private @Nullable Integer version;

    @Embedded
    private StoredRules rules;

    protected StoredDefaults() {}

    StoredDefaults(OrganisationId provider, BookingRules rules) {
        this.provider = provider;
        this.rules = StoredRules.of(rules);
    }

    void change(BookingRules changed) {
        rules = StoredRules.of(changed);
    }

    boolean isAt(int expected) {
        return Objects.equals(version, expected);
    }

    int version() {
        return version == null ? 0 : version;
    }

    BookingRules rules() {
        return rules.shown();
    }
}
