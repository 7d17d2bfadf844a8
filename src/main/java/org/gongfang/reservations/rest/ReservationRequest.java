package org.gongfang.reservations.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongfang.projects.ProjectId;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What a caller sends to book a slot. */
record ReservationRequest(
        @NotEmpty List<@NotNull @Valid Item> resources,
        @NotNull OffsetDateTime start,
        @NotNull OffsetDateTime end,
        @Nullable UUID project,
        @Nullable String purpose) {

    /** A resource, and how many units of it: one unless said. */
    record Item(@NotNull UUID id, @Nullable Integer units) {

        SlotRequest.Item read() {
            return new SlotRequest.Item(new ResourceId(id), units == null ? 1 : units);
        }
    }

    SlotRequest read() {
        return new SlotRequest(
                resources.stream().map(Item::read).toList(),
                slot(start, end),
                project == null ? null : new ProjectId(project),
                purpose == null ? "" : purpose.strip());
    }

    /** @throws InvalidInput when it ends before it starts */
    static TimeSlot slot(OffsetDateTime start, OffsetDateTime end) {
        if (!start.toInstant().isBefore(end.toInstant())) {
            throw new InvalidInput("reservation-slot", "end");
        }
        return new TimeSlot(start.toInstant(), end.toInstant());
    }
}
