package org.gongfang.resources;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resource states of one attribute: either a figure, or the choices that are true of it. */
public record AttributeValue(String attribute, @Nullable BigDecimal figure, List<String> choices) {

    public AttributeValue {
        choices = choices.stream().distinct().sorted().toList();
        if (figure == null ? choices.isEmpty() : !choices.isEmpty()) {
            throw new IllegalArgumentException("Either a figure or choices");
        }
        figure = figure == null ? null : plain(figure);
    }

    public static AttributeValue of(String attribute, BigDecimal figure) {
        return new AttributeValue(attribute, figure, List.of());
    }

    public static AttributeValue of(String attribute, List<String> choices) {
        return new AttributeValue(attribute, null, choices);
    }

    // 600.0 and 6E+2 are the same figure and must be equal.
    private static BigDecimal plain(BigDecimal figure) {
        var stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
