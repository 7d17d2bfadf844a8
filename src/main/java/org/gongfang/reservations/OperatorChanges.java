package org.gongfang.reservations;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds out whether a move gave a reservation to other technicians, who then have to know. */
@Component
class OperatorChanges {

    private final Resources resources;
    private final ApplicationEventPublisher events;

    OperatorChanges(Resources resources, ApplicationEventPublisher events) {
        this.resources = resources;
        this.events = events;
    }

    /** Tells of technicians who came or went; asks nothing when the resources are the same. */
    void tell(Booking moved, Set<UUID> former, Instant at) {
        var now = resources(moved);
        var gone = new HashSet<>(former);
        gone.removeAll(now);
        var come = new HashSet<>(now);
        come.removeAll(former);
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        var cards = resources.cards(
                Stream.concat(gone.stream(), come.stream()).map(ResourceId::new).toList());
        var relieved = people(gone, cards.values().stream().toList());
        var assigned = people(come, cards.values().stream().toList());
        if (!relieved.isEmpty() || !assigned.isEmpty()) {
            events.publishEvent(new OperatorReplaced(moved.id(), moved.code(), relieved, assigned, at));
        }
    }

    static Set<UUID> resources(Booking booking) {
        var ids = new HashSet<UUID>();
        booking.items().forEach(item -> ids.add(item.resourceId().value()));
        return ids;
    }

    private static List<MemberId> people(Set<UUID> ids, List<ResourceCard> cards) {
        return cards.stream()
                .filter(card -> card.kind() == ResourceKind.TECHNICIAN
                        && ids.contains(card.id().value()))
                .map(ResourceCard::member)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
