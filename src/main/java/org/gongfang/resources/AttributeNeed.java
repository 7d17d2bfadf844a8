package org.gongfang.resources;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** That a machine must reach this figure of an attribute, or offer this choice. */
public record AttributeNeed(
        String attribute,
        @Nullable BigDecimal figure,
        @Nullable String choice) {

    public AttributeNeed {
        if ((figure == null) == (choice == null)) {
            throw new IllegalArgumentException("Either a figure or a choice");
        }
    }

    /** As addresses and callers write it, such as {@code spindle-speed:12000} or {@code coolant:yes}. */
    @Override
    public String toString() {
        return attribute + ':' + (figure == null ? choice : figure.toPlainString());
    }
}
