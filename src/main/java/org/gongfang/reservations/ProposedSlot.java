package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.TimeSlot;

/**
 * Another slot, perhaps on other resources, that a provider proposes for a request and keeps free for its holder until
 * the request's {@link Reservation#holdExpiresAt()}.
 */
public record ProposedSlot(TimeSlot slot, List<ReservedItem> items, IfRefused ifRefused) {

    public ProposedSlot {
        items = List.copyOf(items);
    }
}
