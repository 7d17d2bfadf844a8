package org.gongfang.resources;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin says of an attribute beyond its name; a number has a range, a choice has choices. */
public record NewAttribute(
        AttributeKind kind,
        String unit,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        Better better,
        List<AttributeChoice> choices) {

    public NewAttribute {
        choices = List.copyOf(choices);
    }
}
