package org.gongfang.resources;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** What a pledge is about; the key is empty for the whole provider, a capability's code or a resource's id. */
public record PledgeSubject(PledgeScope scope, String key) implements Comparable<PledgeSubject> {

    /** All machines of the provider. */
    public static final PledgeSubject WHOLE = new PledgeSubject(PledgeScope.PROVIDER, "");

    private static final Comparator<PledgeSubject> ORDER =
            Comparator.comparing(PledgeSubject::scope).thenComparing(PledgeSubject::key);

    public static PledgeSubject of(CapabilityCode capability) {
        return new PledgeSubject(PledgeScope.CAPABILITY, capability.value());
    }

    public static PledgeSubject of(ResourceId resource) {
        return new PledgeSubject(PledgeScope.RESOURCE, resource.toString());
    }

    public Optional<CapabilityCode> capability() {
        return scope == PledgeScope.CAPABILITY ? Optional.of(new CapabilityCode(key)) : Optional.empty();
    }

    public Optional<ResourceId> resource() {
        return scope == PledgeScope.RESOURCE ? Optional.of(new ResourceId(UUID.fromString(key))) : Optional.empty();
    }

    @Override
    public int compareTo(PledgeSubject other) {
        return ORDER.compare(this, other);
    }
}
