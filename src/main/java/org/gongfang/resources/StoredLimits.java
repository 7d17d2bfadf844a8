package org.gongfang.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One capability of a resource with its numeric limits; the materials are rows of their own. */
@Embeddable
record StoredLimits(
        String capability,
        @Column(name = "envelope_x_mm") @Nullable Integer envelopeX,
        @Column(name = "envelope_y_mm") @Nullable Integer envelopeY,
        @Column(name = "envelope_z_mm") @Nullable Integer envelopeZ,
        @Column(name = "tolerance_um") @Nullable Integer tolerance,
        @Column(name = "power_w") @Nullable Integer power) {

    static StoredLimits of(CapabilityLimits limits) {
        return new StoredLimits(
                limits.capability().value(),
                limits.envelopeXmm(),
                limits.envelopeYmm(),
                limits.envelopeZmm(),
                limits.toleranceMicrons(),
                limits.powerWatts());
    }

    CapabilityLimits shown(List<String> materials, List<AttributeValue> attributes) {
        return new CapabilityLimits(
                new CapabilityCode(capability),
                envelopeX,
                envelopeY,
                envelopeZ,
                tolerance,
                power,
                materials,
                attributes);
    }
}
