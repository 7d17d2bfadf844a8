package org.gongfang.reservations.rest;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongfang.projects.ProjectId;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.WaitlistWish;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/** What a caller sends to wait for a slot: a resource or a capability with its limits, in a window, for a length. */
record WaitlistRequest(
        @Nullable UUID resource,
        @Nullable String capability,
        @Nullable String district,
        @Nullable String material,
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable Integer z,
        @Nullable Integer tolerance,
        @Nullable Boolean operator,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime to,
        @Nullable String duration,
        @Nullable UUID project,
        @Nullable String purpose) {

    WaitlistWish read() {
        var wanted = wantedCapability();
        var slots = SlotQuery.anything(ReservationRequest.slot(from, to), QueryValues.length("duration", duration))
                .forCapability(wanted)
                .on(resource == null ? null : new ResourceId(resource))
                .inDistrict(district)
                .needing(new Needs(x, y, z, tolerance, material))
                .withOperator(Boolean.TRUE.equals(operator));
        return new WaitlistWish(
                slots, project == null ? null : new ProjectId(project), purpose == null ? "" : purpose.strip());
    }

    private @Nullable CapabilityCode wantedCapability() {
        if (capability == null || capability.isBlank()) {
            return null;
        }
        if (!CapabilityCode.isWellFormed(capability)) {
            throw QueryValues.unreadable("capability");
        }
        return new CapabilityCode(capability);
    }
}
