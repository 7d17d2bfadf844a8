package org.gongfang.reservations;

import org.gongfang.projects.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to wait for: a resource or a capability, with all limits of a search, in a window, for a length. A
 * window as long as the slot means that very slot.
 *
 * @param project for which it is, or null
 * @param purpose what the provider reads once an offer is accepted
 */
public record WaitlistWish(SlotQuery slots, @Nullable ProjectId project, String purpose) {

    /** Without a project and without words for the provider. */
    public static WaitlistWish of(SlotQuery slots) {
        return new WaitlistWish(slots, null, "");
    }
}
