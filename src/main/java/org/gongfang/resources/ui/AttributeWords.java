package org.gongfang.resources.ui;

import java.math.BigDecimal;
import org.gongfang.resources.Attribute;
import org.jspecify.annotations.Nullable;

/** Figures of attributes as people read them. */
final class AttributeWords {

    private AttributeWords() {}

    /** The range that is believed, such as {@code 0.01–1 mm}; nothing when every figure is. */
    static String range(Attribute attribute) {
        if (attribute.lowest() == null && attribute.highest() == null) {
            return "";
        }
        return (figure(attribute.lowest()) + "–" + figure(attribute.highest()) + " " + attribute.unit()).strip();
    }

    static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "…" : figure.stripTrailingZeros().toPlainString();
    }
}
