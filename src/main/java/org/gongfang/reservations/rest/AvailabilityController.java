package org.gongfang.reservations.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.FreeSlotSummary;
import org.gongfang.reservations.SlotFinder;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.UnmetDemands;
import org.gongfang.resources.AttributeNeed;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Free slots, ranked: by itself the earliest first, and of those the cheapest first. */
@RestController
class AvailabilityController {

    private static final int MAX_NEEDS = 10;

    private final SlotFinder finder;
    private final Capabilities capabilities;
    private final UnmetDemands demands;
    private final CurrentMember currentMember;

    AvailabilityController(
            SlotFinder finder, Capabilities capabilities, UnmetDemands demands, CurrentMember currentMember) {
        this.finder = finder;
        this.capabilities = capabilities;
        this.demands = demands;
        this.currentMember = currentMember;
    }

    @GetMapping("/api/v1/availability")
    CursorPage<FreeSlotSummary> find(
            @RequestParam(required = false) @Nullable String capability,
            @RequestParam(required = false) @Nullable UUID resource,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String material,
            @RequestParam(required = false) @Nullable Integer x,
            @RequestParam(required = false) @Nullable Integer y,
            @RequestParam(required = false) @Nullable Integer z,
            @RequestParam(required = false) @Nullable Integer tolerance,
            @RequestParam(required = false) @Nullable List<String> attribute,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(defaultValue = "false") boolean operator,
            @RequestParam(defaultValue = "20") int limit,
            AvailabilityConditions conditions,
            Locale locale) {
        var wanted = capability(capability);
        var query = SlotQuery.anything(window(from, to), QueryValues.length("duration", duration))
                .forCapability(wanted)
                .on(resource == null ? null : new ResourceId(resource))
                .inDistrict(district)
                .needing(new Needs(x, y, z, tolerance, material, attributes(attribute)))
                .withOperator(operator)
                .limitedTo(limit)
                .under(conditions.read(
                        currentMember.find().map(SignedInMember::id).orElse(null)));
        var found = finder.find(query);
        if (found.isEmpty()) {
            demands.note(query);
        }
        return new CursorPage<>(
                found.stream().map(free -> FreeSlotSummary.of(free, locale)).toList(), null);
    }

    private List<AttributeNeed> attributes(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().limit(MAX_NEEDS).map(capabilities::need).toList();
    }

    private static @Nullable CapabilityCode capability(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!CapabilityCode.isWellFormed(code)) {
            throw QueryValues.unreadable("capability");
        }
        return new CapabilityCode(code);
    }

    private static TimeSlot window(@Nullable String from, @Nullable String to) {
        var start = QueryValues.required("from", QueryValues.moment("from", from));
        var end = QueryValues.required("to", QueryValues.moment("to", to));
        if (!start.isBefore(end)) {
            throw new InvalidInput("reservation-slot", "to");
        }
        return new TimeSlot(start, end);
    }
}
