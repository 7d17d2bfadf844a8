package org.gongfang.resources;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What an admin says of an attribute beyond its name; a number has a range, a choice has choices. */
public record NewAttribute(
        AttributeKind kind,
        String unit,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        Better better,
        List<AttributeChoice> choices) {

    private static final int UNIT = 20;
    private static final int NAME = 80;
    private static final int MOST_CHOICES = 60;

    public NewAttribute {
        choices = List.copyOf(choices);
    }

    /** @throws InvalidInput when it makes no sense: a range upside down, a choice of nothing */
    void require() {
        TextRule.optional(unit, "unit", UNIT);
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            throw new InvalidInput("taxonomy-range", "highest");
        }
        if (kind == AttributeKind.CHOICE && choices.isEmpty()) {
            throw new InvalidInput("taxonomy-choices-required", "choices");
        }
        if (choices.size() > MOST_CHOICES) {
            throw new InvalidInput("taxonomy-choices-many", "choices", MOST_CHOICES);
        }
        var seen = new HashSet<String>();
        for (var choice : choices) {
            if (!CapabilityCode.isWellFormed(choice.code()) || !seen.add(choice.code())) {
                throw new InvalidInput("taxonomy-choice", "choices", choice.code());
            }
            TextRule.required(choice.nameZh(), "choices", NAME);
            TextRule.required(choice.nameEn(), "choices", NAME);
        }
    }
}
