package org.gongfang.resources;

import java.util.List;
import java.util.Set;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a manager writes on a resource's card; the room is where in the building it stands. */
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
        Set<Rule> followed,
        String room,
        @Nullable Money purchaseValue) {

    public ResourceForm {
        capabilities = List.copyOf(capabilities);
        followed = Set.copyOf(followed);
    }

    /** A card all of whose rules are its own; it says neither in which room the resource stands nor what it cost. */
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
                Set.of(),
                "",
                null);
    }

    /** The same with other rules. */
    public ResourceForm withRules(BookingRules changed, Set<Rule> nowFollowed) {
        return with(capabilities, changed, nowFollowed, purchaseValue);
    }

    /** The same, but it does other things. */
    public ResourceForm withCapabilities(List<CapabilityLimits> changed) {
        return with(changed, rules, followed, purchaseValue);
    }

    /** The same, with what it cost. */
    ResourceForm costing(@Nullable Money value) {
        return with(capabilities, rules, followed, value);
    }

    private ResourceForm with(
            List<CapabilityLimits> does, BookingRules bookedBy, Set<Rule> provided, @Nullable Money value) {
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
                does,
                bookedBy,
                provided,
                room,
                value);
    }
}
