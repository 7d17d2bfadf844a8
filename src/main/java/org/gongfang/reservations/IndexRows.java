package org.gongfang.reservations;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The resources that searches walk, by id, by capability, and desks by site. Whoever reads takes no lock and meets each
 * resource whole, as it was before a change or as it is after it.
 */
final class IndexRows {

    private final Map<ResourceId, Indexed> all = new ConcurrentHashMap<>();
    private final Map<CapabilityCode, Map<ResourceId, Indexed>> able = new ConcurrentHashMap<>();
    private final Map<SiteId, Map<ResourceId, Indexed>> desks = new ConcurrentHashMap<>();
    private final Map<ResourceId, Set<ResourceId>> dependents = new ConcurrentHashMap<>();

    /** Puts the resource in, unless what is there was read later. */
    void put(Indexed resource) {
        all.compute(resource.id(), (id, old) -> {
            if (old != null && !resource.replaces(old)) {
                return old;
            }
            if (old != null) {
                forget(old, resource);
            }
            if (resource.isPublished()) {
                resource.capabilities()
                        .forEach(limits -> able.computeIfAbsent(limits.capability(), code -> new ConcurrentHashMap<>())
                                .put(id, resource));
                if (resource.kind() == ResourceKind.WORKSTATION) {
                    desks.computeIfAbsent(resource.site().id(), site -> new ConcurrentHashMap<>())
                            .put(id, resource);
                }
            }
            resource.dependsOn()
                    .forEach(other -> dependents
                            .computeIfAbsent(other, key -> ConcurrentHashMap.newKeySet())
                            .add(id));
            return resource;
        });
    }

    private void forget(Indexed old, Indexed resource) {
        for (var limits : old.capabilities()) {
            var its = able.get(limits.capability());
            if (its != null && !(resource.isPublished() && resource.can(limits.capability()))) {
                its.remove(old.id());
            }
        }
        var beside = desks.get(old.site().id());
        if (beside != null
                && !(resource.isPublished()
                        && resource.site().id().equals(old.site().id()))) {
            beside.remove(old.id());
        }
        for (var other : old.dependsOn()) {
            var its = dependents.get(other);
            if (its != null && !resource.dependsOn().contains(other)) {
                its.remove(old.id());
            }
        }
    }

    @Nullable
    Indexed find(ResourceId id) {
        return all.get(id);
    }

    /** The resources that can do it; all of them when nothing is named. */
    Collection<Indexed> able(@Nullable CapabilityCode capability) {
        return capability == null
                ? all.values()
                : able.getOrDefault(capability, Map.of()).values();
    }

    Collection<Indexed> desksAt(SiteId site) {
        return desks.getOrDefault(site, Map.of()).values();
    }

    /** The resources whose time a change of these calendars changes: themselves, wholes, and who draws on a utility. */
    Set<ResourceId> concernedBy(Collection<ResourceId> calendars) {
        var concerned = new HashSet<>(calendars);
        calendars.forEach(calendar -> concerned.addAll(dependents.getOrDefault(calendar, Set.of())));
        return concerned;
    }

    int size() {
        return all.size();
    }

    /** The bytes of all rows, each that is shared counted once. */
    long rowBytes() {
        Set<BitRow> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return all.values().stream()
                .flatMap(resource -> resource.rows().all())
                .filter(seen::add)
                .mapToLong(BitRow::size)
                .sum();
    }

    Stream<Indexed> stream() {
        return all.values().stream();
    }
}
