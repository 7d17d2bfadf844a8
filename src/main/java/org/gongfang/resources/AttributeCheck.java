package org.gongfang.resources;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses what a card states beyond what the taxonomy offers. What has been retired meanwhile may stay on a card that
 * has it, and comes onto no other.
 */
@Component
class AttributeCheck {

    /** So many digits a figure has at most before its point. */
    static final int DIGITS = 11;

    /** What stands on the card already. */
    record Before(Set<CapabilityCode> capabilities, Set<String> materials, Set<String> attributes) {

        static final Before NOTHING = new Before(Set.of(), Set.of(), Set.of());

        static Before of(List<CapabilityLimits> limits) {
            return new Before(
                    limits.stream().map(CapabilityLimits::capability).collect(toSet()),
                    limits.stream().flatMap(limit -> limit.materials().stream()).collect(toSet()),
                    limits.stream()
                            .flatMap(limit -> limit.attributes().stream())
                            .map(AttributeValue::attribute)
                            .collect(toSet()));
        }
    }

    private final Capabilities capabilities;

    AttributeCheck(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    void check(CapabilityLimits limits, Before before) {
        var capability = capabilities
                .find(limits.capability())
                .filter(found -> !isRetired(found) || before.capabilities().contains(found.code()))
                .orElseThrow(() -> new InvalidInput(
                        "resource-capability-unknown",
                        "capabilities",
                        limits.capability().value()));
        var taxonomy = capabilities.current();
        for (var code : limits.materials()) {
            var material = taxonomy.materials().get(code);
            if (material == null || material.retired() && !before.materials().contains(code)) {
                throw new InvalidInput("resource-material-unknown", "materials", code);
            }
        }
        var seen = new HashSet<String>();
        for (var value : limits.attributes()) {
            var attribute = capability.attributes().stream()
                    .filter(one -> one.code().equals(value.attribute()))
                    .filter(one -> !one.retired() || before.attributes().contains(one.code()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("attribute-unknown", "attributes", value.attribute()));
            var field = field(limits, attribute);
            if (!seen.add(attribute.code())) {
                throw new InvalidInput("attribute-twice", field, attribute.code());
            }
            check(attribute, value, field);
        }
    }

    private boolean isRetired(Capability capability) {
        return capability.retired()
                || capabilities.current().groups().stream()
                        .anyMatch(group -> group.retired() && group.code().equals(capability.group()));
    }

    private static void check(Attribute attribute, AttributeValue value, String field) {
        var figure = value.figure();
        if (attribute.kind() == AttributeKind.NUMBER) {
            if (figure == null) {
                throw new InvalidInput("attribute-figure", field);
            }
            if (figure.scale() > StoredAttribute.SCALE || !attribute.believes(figure) || isHuge(figure)) {
                throw new InvalidInput(
                        "resource-figure-out-of-range", field, words(attribute.lowest()), words(attribute.highest()));
            }
            return;
        }
        value.choices().stream()
                .filter(choice -> !attribute.offers(choice))
                .findFirst()
                .ifPresent(choice -> {
                    throw new InvalidInput("attribute-choice-unknown", field, choice);
                });
        if (figure != null
                || attribute.kind() == AttributeKind.YES_NO && value.choices().size() > 1) {
            throw new InvalidInput("attribute-choice-unknown", field, attribute.code());
        }
    }

    private static boolean isHuge(BigDecimal figure) {
        return figure.precision() - figure.scale() > DIGITS;
    }

    private static String words(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.stripTrailingZeros().toPlainString();
    }

    /** The field of the attribute as refusals name it. */
    private static String field(CapabilityLimits limits, Attribute attribute) {
        return "capabilities." + limits.capability() + "." + attribute.code();
    }
}
