package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Ties;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads resources with their time for an index: a dozen statements for any number of them. */
@Component
class IndexLoader {

    private final Resources resources;
    private final Openings openings;
    private final ResourceTies ties;
    private final Occupancy occupancy;
    private final SharedRows shared = new SharedRows();
    private final AtomicLong turns = new AtomicLong();

    IndexLoader(Resources resources, Openings openings, ResourceTies ties, Occupancy occupancy) {
        this.resources = resources;
        this.openings = openings;
        this.ties = ties;
        this.occupancy = occupancy;
    }

    /** As the database is now, whatever the caller's transaction has seen before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    List<Indexed> loadNow(Collection<ResourceId> ids, WordRange range) {
        return load(ids, range);
    }

    /** Those of the resources that exist, with their time in the stretch. */
    @Transactional(readOnly = true)
    List<Indexed> load(Collection<ResourceId> ids, WordRange range) {
        long turn = turns.incrementAndGet();
        var cards = resources.cards(ids);
        var window = range.slot();
        var published = openings.published(cards.keySet(), window);
        var operators = resources.operatorsFor(cards.keySet());
        var occupied =
                occupancy.of(cards.values().stream().collect(toMap(ResourceCard::id, ResourceCard::units)), window);
        var tied = ties.of(cards.keySet());
        return cards.values().stream()
                .map(card -> indexed(
                        card,
                        rows(card, published.getOrDefault(card.id(), List.of()), occupied, range),
                        operators.getOrDefault(card.id(), List.of()),
                        tied.getOrDefault(card.id(), new Ties(card.id(), List.of(), List.of())),
                        range,
                        turn))
                .toList();
    }

    private FreeRows rows(
            ResourceCard card, List<TimeSlot> published, Map<ResourceId, Occupation> occupied, WordRange range) {
        var occupation = occupied.get(card.id());
        if (published.isEmpty() || occupation == null) {
            return FreeRows.NEVER;
        }
        return shared.share(FreeRows.of(
                shared.share(BitRow.inside(published, range)),
                occupation,
                range,
                Indexed.quarters(card.rules().setUp()),
                Indexed.quarters(card.rules().cleanUp()),
                card.units()));
    }

    private Indexed indexed(
            ResourceCard card, FreeRows rows, List<ResourceId> operators, Ties ties, WordRange range, long turn) {
        return new Indexed(
                card.id(),
                card.code(),
                card.kind(),
                card.status(),
                shared.share(card.site()),
                shared.share(card.rules()),
                shared.share(card.capabilities()),
                operators,
                ties.calendars().toList(),
                rows,
                range,
                turn);
    }
}
