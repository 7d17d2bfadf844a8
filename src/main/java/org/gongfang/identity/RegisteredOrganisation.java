package org.gongfang.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An organisation as it is kept. */
@Entity
@Table(name = "organisation")
class RegisteredOrganisation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganisationId id;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private OrganisationKind kind;

    private String nameZh;

    private String nameEn;

    private String district;

    @Version
    private @Nullable Integer version;

    protected RegisteredOrganisation() {}

    RegisteredOrganisation(OrganisationKind kind, String nameZh, String nameEn, String district) {
        this.id = OrganisationId.next();
        this.kind = kind;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.district = district;
    }

    void change(OrganisationKind newKind, String newNameZh, String newNameEn, String newDistrict) {
        kind = newKind;
        nameZh = newNameZh;
        nameEn = newNameEn;
        district = newDistrict;
    }

    OrganisationId id() {
        return id;
    }

    OrganisationKind kind() {
        return kind;
    }

    Organisation shown() {
        return new Organisation(id, kind, nameZh, nameEn, district);
    }
}
