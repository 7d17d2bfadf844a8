package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes cards out of rows: four statements for any number of them. */
@Component
@Transactional(readOnly = true)
class CardReader {

    private final ResourceRecords resources;
    private final SiteRecords sites;
    private final Organisations organisations;

    CardReader(ResourceRecords resources, SiteRecords sites, Organisations organisations) {
        this.resources = resources;
        this.sites = sites;
        this.organisations = organisations;
    }

    Optional<ResourceCard> card(ResourceId id) {
        return cards(List.of(id)).values().stream().findFirst();
    }

    /** The cards of those ids that exist, in the order of the ids. */
    Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(ResourceId::value).distinct().toList();
        var found = resources.findWithCapabilities(values).stream()
                .collect(toMap(StoredResource::id, resource -> resource));
        resources.findWithAttributes(values);
        var places = sites
                .findAllOf(found.values().stream()
                        .map(resource -> resource.site().value())
                        .distinct()
                        .toList())
                .stream()
                .map(StoredSite::shown)
                .collect(toMap(Site::id, site -> site));
        var providers = organisations.findAll(
                found.values().stream().map(StoredResource::provider).distinct().toList());
        var cards = new LinkedHashMap<ResourceId, ResourceCard>();
        for (var id : ids) {
            var resource = found.get(id);
            if (resource != null) {
                var site = places.get(resource.site());
                if (site == null) {
                    throw new IllegalStateException("Resource " + id + " has lost its site");
                }
                cards.put(id, resource.card(site, providers.get(resource.provider())));
            }
        }
        return cards;
    }
}
