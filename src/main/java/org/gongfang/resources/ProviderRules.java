package org.gongfang.resources;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules that a provider's resources follow unless they say otherwise. A resource keeps the rules that hold for it, so
 * nobody who books looks them up here. See src/docs/decisions/0021-rules-hold-where-they-are-read.md.
 */
@Service
@Transactional(readOnly = true)
public class ProviderRules {

    private final DefaultsRecords defaults;
    private final Qualifications qualifications;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Ownership ownership;
    private final AuditTrail audit;

    ProviderRules(
            DefaultsRecords defaults,
            Qualifications qualifications,
            ResourceRecords resources,
            ResourceCalendars calendars,
            Ownership ownership,
            AuditTrail audit) {
        this.defaults = defaults;
        this.qualifications = qualifications;
        this.resources = resources;
        this.calendars = calendars;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** A provider's defaults, and how many of its resources follow at least one of them. */
    public record Defaults(BookingRules rules, int followers, int version, boolean written) {

        /** What is usual until a provider writes its own. */
        public static final Defaults NONE = new Defaults(usual(), 0, 0, false);

        /** What a new resource of the kind starts with: whoever has written defaults means them for what is new. */
        public BookingRules rulesFor(ResourceKind kind) {
            var standard = BookingRules.standard(kind);
            return Rule.merge(standard, followed(kind, followedByNew()), rules);
        }

        /** The rules that a new resource takes over. */
        public Set<Rule> followedByNew() {
            return written ? EnumSet.allOf(Rule.class) : EnumSet.noneOf(Rule.class);
        }
    }

    /** The defaults of the signed-in manager's own provider; what is usual until they have been written. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public Defaults own() {
        var provider = ownership.provider();
        int followers = resources.countFollowing(provider);
        return defaults.findById(provider)
                .map(found -> new Defaults(found.rules(), followers, found.version(), true))
                .orElse(new Defaults(usual(), followers, 0, false));
    }

    /**
     * Writes the defaults, and with them the rules of all resources that follow them.
     *
     * @return how many resources took something over
     * @throws ChangedMeanwhile when someone has written them since they had the given version
     * @throws InvalidInput when they contradict each other, or what a resource has of its own
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int change(BookingRules rules, int version) {
        var provider = ownership.provider();
        calendars.lock(resources.findIdsByProvider(provider));
        var stored = held(provider);
        if (!stored.isAt(version)) {
            throw new ChangedMeanwhile();
        }
        RuleCheck.check(ResourceKind.MACHINE, rules);
        qualifications.requireOffered(rules.qualification(), provider);
        stored.change(rules);
        int changed = 0;
        for (var resource : resources.findFollowing(provider)) {
            changed += follow(resource, rules) ? 1 : 0;
        }
        audit.record("provider-rules-changed", provider.toString(), Integer.toString(changed));
        return changed;
    }

    private static boolean follow(StoredResource resource, BookingRules rules) {
        var merged = Rule.merge(resource.rules(), followed(resource.kind(), resource.followed()), rules);
        if (merged.equals(resource.rules())) {
            return false;
        }
        try {
            RuleCheck.check(resource.kind(), merged);
        } catch (InvalidInput contradiction) {
            throw new InvalidInput(
                    "rules-contradict", String.valueOf(contradiction.field()), resource.code(), resource.name());
        }
        resource.follow(merged);
        return true;
    }

    /** The resource's rules with those of its provider that it follows; nobody changes these meanwhile. */
    BookingRules effective(OrganisationId provider, ResourceKind kind, BookingRules own, Set<Rule> followed) {
        if (!followed.contains(Rule.QUALIFICATION)) {
            qualifications.requireOffered(own.qualification(), provider);
        }
        return followed.isEmpty()
                ? own
                : Rule.merge(own, followed(kind, followed), held(provider).rules());
    }

    /** Keeps the defaults as they are until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(OrganisationId provider) {
        defaults.findHeld(provider);
    }

    /** The resources of the provider whose quota is the provider's: they share it. */
    public List<ResourceId> sharing(OrganisationId provider, Rule quota) {
        return resources.findFollowing(provider).stream()
                .filter(resource -> resource.followed().contains(quota))
                .map(StoredResource::id)
                .toList();
    }

    /** A technician needs no operator, whatever machines do. */
    private static Set<Rule> followed(ResourceKind kind, Set<Rule> followed) {
        if (kind != ResourceKind.TECHNICIAN || !followed.contains(Rule.OPERATOR)) {
            return followed;
        }
        var rest = EnumSet.copyOf(followed);
        rest.remove(Rule.OPERATOR);
        return rest;
    }

    private StoredDefaults held(OrganisationId provider) {
        return defaults.findHeld(provider)
                .orElseGet(() -> defaults.saveAndFlush(new StoredDefaults(provider, usual())));
    }

    private static BookingRules usual() {
        return BookingRules.standard(ResourceKind.MACHINE);
    }
}
