package org.gongfang.resources;

import java.util.List;
import java.util.Set;
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
        BookingRules rules,
        Set<Rule> followed) {

    public ResourceForm {
        capabilities = List.copyOf(capabilities);
        followed = Set.copyOf(followed);
    }

    /** A card all of whose rules are its own. */
    public ResourceForm(
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
        this(
                nameZh,
                nameEn,
                maker,
                model,
                yearMade,
                descriptionZh,
                descriptionEn,
                units,
                site,
                capabilities,
                rules,
                Set.of());
    }

    /** The same with other rules. */
    public ResourceForm withRules(BookingRules changed, Set<Rule> nowFollowed) {
        return new ResourceForm(
                nameZh,
                nameEn,
                maker,
                model,
                yearMade,
                descriptionZh,
                descriptionEn,
                units,
                site,
                capabilities,
                changed,
                nowFollowed);
    }
}
