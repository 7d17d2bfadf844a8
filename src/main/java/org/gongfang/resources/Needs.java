package org.gongfang.resources;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The sides of the envelope that are asked for, in millimetres, "400x300"; empty without any. */
    public String size(String between) {
        return Stream.of(envelopeXmm, envelopeYmm, envelopeZmm)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(between));
    }

    /**
     * Whether a machine with these limits can do it.
     *
     * @param better of each attribute, which figures can do more
     */
    public boolean metBy(CapabilityLimits limits, Function<String, Better> better) {
        return reaches(limits.envelopeXmm(), envelopeXmm)
                && reaches(limits.envelopeYmm(), envelopeYmm)
                && reaches(limits.envelopeZmm(), envelopeZmm)
                && isFine(limits.toleranceMicrons())
                && (material == null || limits.materials().contains(material))
                && attributes.stream()
                        .allMatch(need -> limits.attributes().stream()
                                .anyMatch(value -> meets(value, need, better.apply(need.attribute()))));
    }

    private static boolean reaches(@Nullable Integer stated, @Nullable Integer wanted) {
        return wanted == null || stated != null && stated >= wanted;
    }

    private boolean isFine(@Nullable Integer stated) {
        return toleranceMicrons == null || stated != null && stated <= toleranceMicrons;
    }

    private static boolean meets(AttributeValue value, AttributeNeed need, Better better) {
        if (!value.attribute().equals(need.attribute())) {
            return false;
        }
        var figure = value.figure();
        var wanted = need.figure();
        if (wanted == null) {
            return value.choices().contains(need.choice());
        }
        return figure != null
                && (better == Better.MORE ? figure.compareTo(wanted) >= 0 : figure.compareTo(wanted) <= 0);
    }
}
