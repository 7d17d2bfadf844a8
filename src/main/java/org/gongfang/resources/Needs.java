package org.gongfang.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part to be made asks of a machine: "can do at least this". An envelope at least as large, a tolerance at most
 * as coarse, every attribute as good or better; a card that does not state a limit does not promise it.
 */
public record Needs(
        @Nullable Integer envelopeXmm,
        @Nullable Integer envelopeYmm,
        @Nullable Integer envelopeZmm,
        @Nullable Integer toleranceMicrons,
        @Nullable String material,
        List<AttributeNeed> attributes) {

    /** No needs at all. */
    public static final Needs NONE = new Needs(null, null, null, null, null);

    public Needs {
        attributes = List.copyOf(attributes);
    }

    /** Needs that every capability knows. */
    public Needs(
            @Nullable Integer envelopeXmm,
            @Nullable Integer envelopeYmm,
            @Nullable Integer envelopeZmm,
            @Nullable Integer toleranceMicrons,
            @Nullable String material) {
        this(envelopeXmm, envelopeYmm, envelopeZmm, toleranceMicrons, material, List.of());
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
