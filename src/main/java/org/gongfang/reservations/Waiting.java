package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.projects.ProjectId;
import org.gongfang.shared.Named;
import org.jspecify.annotations.Nullable;

/**
 * One's own wish on the waitlist.
 *
 * @param name of the resource or the capability that is wished for
 * @param place in line among all who wait for the like, counted from one; null when it does not wait any more, or among very many
 * @param offer the slot that is kept for the person now, or null
 */
public record Waiting(
        WaitlistId id,
        Named name,
        SlotQuery wish,
        @Nullable ProjectId project,
        String purpose,
        WaitlistState state,
        Instant since,
        @Nullable Integer place,
        @Nullable WaitlistOffer offer) {}
