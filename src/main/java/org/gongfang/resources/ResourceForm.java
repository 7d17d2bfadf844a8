package org.gongfang.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manager writes on a resource's card. */
public record ResourceForm(
        String nameZh,
        String nameEn,
        String maker,
        String model,
        @Nullable Integer yearMade,
        String descriptionZh,
        String descriptionEn,
        int units,
        SiteId site,
        List<CapabilityLimits> capabilities,
        BookingRules rules) {

    public ResourceForm {
        capabilities = List.copyOf(capabilities);
    }
}
