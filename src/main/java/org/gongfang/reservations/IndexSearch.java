package org.gongfang.reservations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.Better;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceFilter;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Answers searches from the rows of the index; as long as these do not decide about a window, from rows read for the one
 * search.
 */
@Component
class IndexSearch {

    private static final int LOT = 300;

    private final AvailabilityIndex index;
    private final IndexLoader loader;
    private final Resources resources;
    private final Capabilities capabilities;
    private final Applicants applicants;

    IndexSearch(
            AvailabilityIndex index,
            IndexLoader loader,
            Resources resources,
            Capabilities capabilities,
            Applicants applicants) {
        this.index = index;
        this.loader = loader;
        this.resources = resources;
        this.capabilities = capabilities;
        this.applicants = applicants;
    }

    /** The best slots by the query's ranking. */
    List<Found> best(SlotQuery query, Instant now) {
        var rows = rows(query, query.needs());
        var scan = scan(query, rows, now);
        var best = new BestSlots(query.conditions().ranking(), query.limit());
        for (var resource : walked(query, rows)) {
            if (scan.concerns(resource)) {
                scan.look(resource, best);
            }
        }
        return best.ranked();
    }

    /** Why the others that the query asks about have no slot: those of one reason together, so many of them at most. */
    Map<ResourceId, Obstacle> leftOut(SlotQuery query, Instant now, int most) {
        var rows = rows(query, Needs.NONE);
        var scan = scan(query, rows, now).explaining();
        var ranked = new ArrayList<Map.Entry<ResourceId, Obstacle>>();
        for (var resource : walked(query, rows)) {
            if (scan.concerns(resource)) {
                var obstacle =
                        scan.look(resource, new BestSlots(query.conditions().ranking(), 1));
                if (obstacle != null) {
                    ranked.add(Map.entry(resource.id(), obstacle));
                }
            }
        }
        ranked.sort(Map.Entry.<ResourceId, Obstacle>comparingByValue(Comparator.comparing(Obstacle::reason))
                .thenComparing(entry -> entry.getKey().value()));
        var chosen = new LinkedHashMap<ResourceId, Obstacle>();
        ranked.stream().limit(most).forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return chosen;
    }

    /** Whether the resource is published, as far as the index knows. */
    boolean knows(ResourceId id) {
        var resource = index.rows().find(id);
        return resource != null && resource.isPublished();
    }

    private SlotScan scan(SlotQuery query, IndexRows rows, Instant now) {
        return new SlotScan(rows, index.lines(), query, this::better, applicants.of(query, now), now);
    }

    private Better better(String attribute) {
        return capabilities
                .attribute(attribute)
                .map(Attribute::better)
                .orElseThrow(() -> new InvalidInput("attribute-unknown", "attribute", attribute));
    }

    private static Collection<Indexed> walked(SlotQuery query, IndexRows rows) {
        var one = query.resource();
        return one == null
                ? rows.able(query.capability())
                : Stream.ofNullable(rows.find(one)).toList();
    }

    private IndexRows rows(SlotQuery query, Needs needs) {
        var one = query.resource();
        return index.deciding(query.window())
                .filter(rows -> one == null || rows.find(one) != null)
                .orElseGet(() -> fromDatabase(query, needs));
    }

    /** The resources that the query asks about, with who may run them and the desks beside them. */
    private IndexRows fromDatabase(SlotQuery query, Needs needs) {
        var ids = candidates(query, needs);
        var all = new HashSet<>(ids);
        resources.operatorsFor(ids).values().forEach(all::addAll);
        if (query.conditions().withWorkstation()) {
            all.addAll(resources.idsMatching(ResourceFilter.published()
                    .withKind(ResourceKind.WORKSTATION)
                    .withDistrict(query.district())
                    .withProvider(query.conditions().provider())));
        }
        var rows = new IndexRows();
        var range = WordRange.around(query.window().grownBy(WordRange.MARGIN, WordRange.MARGIN));
        var lot = List.copyOf(all);
        for (int from = 0; from < lot.size(); from += LOT) {
            loader.load(lot.subList(from, Math.min(from + LOT, lot.size())), range)
                    .forEach(rows::put);
        }
        return rows;
    }

    private List<ResourceId> candidates(SlotQuery query, Needs needs) {
        var one = query.resource();
        return one != null
                ? List.of(one)
                : resources.idsMatching(ResourceFilter.published()
                        .withCapability(query.capability())
                        .withDistrict(query.district())
                        .withProvider(query.conditions().provider())
                        .withNeeds(needs));
    }
}
