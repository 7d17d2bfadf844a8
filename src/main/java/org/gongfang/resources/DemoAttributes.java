package org.gongfang.resources;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What demo machines state of their capabilities: from {@code demo/resources-attributes.csv}, each machine its own. */
record DemoAttributes(Capabilities taxonomy, Map<String, String[]> values) {

    /** The limits with a value for every attribute that the demo knows of; the same age gives the same values. */
    CapabilityLimits stated(CapabilityLimits limits, int age) {
        return limits.with(taxonomy.find(limits.capability()).stream()
                .flatMap(capability -> capability.offeredAttributes().stream())
                .flatMap(attribute -> value(attribute, age))
                .toList());
    }

    private Stream<AttributeValue> value(Attribute attribute, int age) {
        var known = values.get(attribute.code());
        if (known == null) {
            return Stream.empty();
        }
        var text = known[age % known.length];
        return Stream.of(
                attribute.kind() == AttributeKind.NUMBER
                        ? AttributeValue.of(attribute.code(), new BigDecimal(text))
                        : AttributeValue.of(attribute.code(), List.copyOf(Arrays.asList(text.split("\\+")))));
    }
}
