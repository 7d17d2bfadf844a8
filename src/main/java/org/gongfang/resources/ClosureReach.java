package org.gongfang.resources;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far closures reach: a resource with its parts, all of a site, or all of a provider. */
@Component
class ClosureReach {

    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final JdbcClient database;
    private final Ownership ownership;

    ClosureReach(ResourceRecords resources, SiteRecords sites, JdbcClient database, Ownership ownership) {
        this.resources = resources;
        this.sites = sites;
        this.database = database;
        this.ownership = ownership;
    }

    /** The resources from which it would take hours back: of the provider when neither site nor resource is named. */
    List<ResourceId> touched(OrganisationId provider, @Nullable SiteId site, @Nullable ResourceId resource) {
        if (resource != null) {
            return withParts(resource);
        }
        return site != null ? resources.findIdsBySite(site) : resources.findIdsByProvider(provider);
    }

    /** The resource and what is closed with it. */
    List<ResourceId> withParts(ResourceId resource) {
        var all = new LinkedHashSet<ResourceId>(List.of(resource));
        all.addAll(parts(resource));
        return new ArrayList<>(all);
    }

    /** Whether a closure of the resource may close others with it. */
    boolean takesParts(@Nullable ResourceId resource) {
        return resource != null
                && (resources
                                .findById(resource)
                                .filter(found -> found.kind() == ResourceKind.ROOM)
                                .isPresent()
                        || !parts(resource).isEmpty());
    }

    /** The clock by which hours come back: the site's, and for a whole provider that of its first site. */
    ZoneId zone(OrganisationId provider, @Nullable SiteId site, @Nullable ResourceId resource) {
        var place = resource != null
                ? resources.findById(resource).map(StoredResource::site).flatMap(sites::findById)
                : site != null
                        ? sites.findById(site)
                        : sites.findByProviderOrderByNameZh(provider).stream().findFirst();
        return place.map(found -> found.shown().zone()).orElse(Spoken.DISTRICT_ZONE);
    }

    /** @throws NotFound when the site or the resource is not of the provider that the signed-in member works for */
    void requireOwn(@Nullable SiteId site, @Nullable ResourceId resource) {
        if (site != null) {
            ownership.require(sites.findById(site).map(StoredSite::provider).orElseThrow(NotFound::new));
        }
        if (resource != null) {
            ownership.require(
                    resources.findById(resource).map(StoredResource::provider).orElseThrow(NotFound::new));
        }
    }

    /**
     * Which of what the closures close the resources are parts of; one that is part of nothing closed is absent. No
     * statement where nothing with parts is closed.
     */
    Map<ResourceId, Set<ResourceId>> wholes(Collection<ResourceId> ids, Collection<StoredClosure> closures) {
        var closed = new HashSet<ResourceId>();
        closures.forEach(closure -> closure.closedWhole().ifPresent(closed::add));
        var wholes = new HashMap<ResourceId, Set<ResourceId>>();
        if (!closed.isEmpty() && !ids.isEmpty()) {
            database.sql(
                            "select part_id, whole_id from resource_part where part_id in (:ids) and whole_id in (:closed)")
                    .param("ids", IdBytes.ofResources(ids))
                    .param("closed", IdBytes.ofResources(closed))
                    .query((row, number) -> Map.entry(id(row.getBytes(1)), id(row.getBytes(2))))
                    .list()
                    .forEach(pair -> wholes.computeIfAbsent(pair.getKey(), part -> new HashSet<>())
                            .add(pair.getValue()));
        }
        return wholes;
    }

    private List<ResourceId> parts(ResourceId whole) {
        return database.sql("select part_id from resource_part where whole_id = :id order by part_id")
                .param("id", IdBytes.of(whole.value()))
                .query((row, number) -> id(row.getBytes(1)))
                .list();
    }

    private static ResourceId id(byte[] bytes) {
        return new ResourceId(IdBytes.read(bytes));
    }
}
