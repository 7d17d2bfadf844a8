package org.gongfang.reporting;

import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.SiteId;
import org.jspecify.annotations.Nullable;

/** Which resources a report is about; what is absent does not matter. */
public record Scope(
        @Nullable ResourceId resource,
        @Nullable SiteId site,
        @Nullable OrganisationId provider,
        @Nullable CapabilityCode capability,
        @Nullable String district,
        @Nullable ResourceKind kind) {

    /** All resources. */
    public static final Scope ALL = new Scope(null, null, null, null, null, null);

    public Scope withResource(@Nullable ResourceId wanted) {
        return new Scope(wanted, site, provider, capability, district, kind);
    }

    public Scope withSite(@Nullable SiteId wanted) {
        return new Scope(resource, wanted, provider, capability, district, kind);
    }

    public Scope withProvider(@Nullable OrganisationId wanted) {
        return new Scope(resource, site, wanted, capability, district, kind);
    }

    public Scope withCapability(@Nullable CapabilityCode wanted) {
        return new Scope(resource, site, provider, wanted, district, kind);
    }

    public Scope withDistrict(@Nullable String wanted) {
        return new Scope(resource, site, provider, capability, wanted, kind);
    }

    public Scope withKind(@Nullable ResourceKind wanted) {
        return new Scope(resource, site, provider, capability, district, wanted);
    }
}
