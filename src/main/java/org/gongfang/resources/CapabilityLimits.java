package org.gongfang.resources;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resource can do of one capability, and up to where; a limit that is absent was not stated. */
public record CapabilityLimits(
        CapabilityCode capability,
        @Nullable Integer envelopeXmm,
        @Nullable Integer envelopeYmm,
        @Nullable Integer envelopeZmm,
        @Nullable Integer toleranceMicrons,
        @Nullable Integer powerWatts,
        List<String> materials,
        List<AttributeValue> attributes) {

    public CapabilityLimits {
        materials = List.copyOf(materials);
        attributes =
                attributes.stream().sorted(comparing(AttributeValue::attribute)).toList();
    }

    /** The limits that every capability knows. */
    public CapabilityLimits(
            CapabilityCode capability,
            @Nullable Integer envelopeXmm,
            @Nullable Integer envelopeYmm,
            @Nullable Integer envelopeZmm,
            @Nullable Integer toleranceMicrons,
            @Nullable Integer powerWatts,
            List<String> materials) {
        this(capability, envelopeXmm, envelopeYmm, envelopeZmm, toleranceMicrons, powerWatts, materials, List.of());
    }

    /** The capability without any stated limit. */
    public static CapabilityLimits unlimited(CapabilityCode capability) {
        return new CapabilityLimits(capability, null, null, null, null, null, List.of());
    }

    /** The same, with these attributes. */
    public CapabilityLimits with(List<AttributeValue> stated) {
        return new CapabilityLimits(
                capability, envelopeXmm, envelopeYmm, envelopeZmm, toleranceMicrons, powerWatts, materials, stated);
    }
}
