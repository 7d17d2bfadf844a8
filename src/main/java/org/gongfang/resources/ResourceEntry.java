package org.gongfang.resources;

import java.util.List;
import java.util.Set;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a file tells it.
 *
 * @param mail by which a technician's member is found
 * @param machines the codes of the machines that a technician may run, in order
 */
record ResourceEntry(
        String code,
        ResourceKind kind,
        ResourceStatus status,
        @Nullable String mail,
        List<String> machines,
        ResourceForm form) {

    ResourceEntry {
        machines = List.copyOf(machines);
    }

    static ResourceEntry of(ResourceCard card, @Nullable Money cost, @Nullable String mail, List<String> machines) {
        return new ResourceEntry(
                card.code(),
                card.kind(),
                card.status(),
                mail,
                machines,
                card.form().costing(cost));
    }

    /** What a new resource of the kind has where its row says nothing. */
    static ResourceEntry blank(ResourceKind kind, SiteId site, String name, BookingRules rules, Set<Rule> followed) {
        return new ResourceEntry(
                "",
                kind,
                ResourceStatus.DRAFT,
                null,
                List.of(),
                new ResourceForm(name, "", "", "", null, "", "", 1, site, List.of(), rules, followed, "", null));
    }

    /** This card with the capability alone. */
    ResourceForm with(CapabilityLimits limits) {
        return form.withCapabilities(List.of(limits)).costing(null);
    }

    /** Whether the rule is the provider's. */
    boolean follows(Rule rule) {
        return form.followed().contains(rule);
    }

    BookingRules rules() {
        return form.rules();
    }
}
