package org.gongfang.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One thing that a resource states of one of its capabilities: a figure, a choice, or a material it works on. */
@Embeddable
record StoredAttribute(
        String capability,
        String attribute,
        String choice,

        @Column(precision = 15, scale = StoredAttribute.SCALE)
        BigDecimal figure) {

    static final int SCALE = 4;

    /** The built-in attribute of every capability whose choices are the materials. */
    static final String MATERIAL = "material";

    StoredAttribute {
        // Equal figures must be equal records, however they were written.
        figure = figure.setScale(SCALE, RoundingMode.HALF_UP);
    }

    static StoredAttribute figure(CapabilityCode capability, String attribute, BigDecimal figure) {
        return new StoredAttribute(capability.value(), attribute, "", figure);
    }

    static StoredAttribute choice(CapabilityCode capability, String attribute, String choice) {
        return new StoredAttribute(capability.value(), attribute, choice, BigDecimal.ZERO);
    }

    boolean isFigure() {
        return choice.isEmpty();
    }
}
