package org.gongfang.reservations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** A free slot in the shape in which REST tells it: times with the site's offset, amounts in yuan. */
public record FreeSlotSummary(
        ResourceName resource,
        OffsetDateTime start,
        OffsetDateTime end,
        int units,
        @Nullable ResourceName operator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourceName workstation,
        Price price) {

    /** Which resource, in the caller's language. */
    public record ResourceName(UUID id, String code, String name) {

        static ResourceName of(ResourceCard card, Locale locale) {
            return new ResourceName(card.id().value(), card.code(), card.name(locale));
        }
    }

    /** What a slot costs before and after policy, in yuan. */
    public record Price(BigDecimal list, BigDecimal policy) {

        public static Price of(Money list, Money policy) {
            return new Price(list.yuan(), policy.yuan());
        }
    }

    public static FreeSlotSummary of(FreeSlot free, Locale locale) {
        var zone = free.resource().site().zone();
        var operator = free.operator();
        var workstation = free.workstation();
        return new FreeSlotSummary(
                ResourceName.of(free.resource(), locale),
                free.slot().startsAt().atZone(zone).toOffsetDateTime(),
                free.slot().endsAt().atZone(zone).toOffsetDateTime(),
                free.units(),
                operator == null ? null : ResourceName.of(operator, locale),
                workstation == null ? null : ResourceName.of(workstation, locale),
                Price.of(free.listPrice(), free.policyPrice()));
    }
}
