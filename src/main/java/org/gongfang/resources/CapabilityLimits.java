package org.gongfang.resources;

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
        List<String> materials) {

    public CapabilityLimits {
        materials = List.copyOf(materials);
    }

    /** The capability without any stated limit. */
    public static CapabilityLimits unlimited(CapabilityCode capability) {
        return new CapabilityLimits(capability, null, null, null, null, null, List.of());
    }
}
