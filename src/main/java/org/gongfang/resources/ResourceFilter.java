package org.gongfang.resources;

import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Which resources to list; what is absent does not matter. The text is words that must all occur on the card. */
public record ResourceFilter(
        @Nullable CapabilityCode capability,
        @Nullable String district,
        @Nullable String text,
        @Nullable ResourceKind kind,
        @Nullable OrganisationId provider,
        boolean publishedOnly,
        Needs needs) {

    /** Every published resource. */
    public static ResourceFilter published() {
        return new ResourceFilter(null, null, null, null, null, true, Needs.NONE);
    }

    public ResourceFilter withCapability(@Nullable CapabilityCode wanted) {
        return new ResourceFilter(wanted, district, text, kind, provider, publishedOnly, needs);
    }

    public ResourceFilter withDistrict(@Nullable String wanted) {
        return new ResourceFilter(capability, wanted, text, kind, provider, publishedOnly, needs);
    }

    public ResourceFilter withText(@Nullable String wanted) {
        return new ResourceFilter(capability, district, wanted, kind, provider, publishedOnly, needs);
    }

    public ResourceFilter withKind(@Nullable ResourceKind wanted) {
        return new ResourceFilter(capability, district, text, wanted, provider, publishedOnly, needs);
    }

    public ResourceFilter withProvider(@Nullable OrganisationId wanted) {
        return new ResourceFilter(capability, district, text, kind, wanted, publishedOnly, needs);
    }

    public ResourceFilter withNeeds(Needs wanted) {
        return new ResourceFilter(capability, district, text, kind, provider, publishedOnly, wanted);
    }
}
