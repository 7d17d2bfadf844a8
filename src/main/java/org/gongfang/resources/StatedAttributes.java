package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a resource states of one of its capabilities, between rows and the card. */
record StatedAttributes(List<StoredAttribute> own) {

    StatedAttributes(String capability, Collection<StoredAttribute> all) {
        this(all.stream()
                .filter(stated -> stated.capability().equals(capability))
                .toList());
    }

    static Stream<StoredAttribute> rows(CapabilityLimits limits) {
        var materials = limits.materials().stream()
                .map(material -> StoredAttribute.choice(limits.capability(), StoredAttribute.MATERIAL, material));
        var values = limits.attributes().stream().flatMap(value -> {
            var figure = value.figure();
            return figure == null
                    ? value.choices().stream()
                            .map(choice -> StoredAttribute.choice(limits.capability(), value.attribute(), choice))
                    : Stream.of(StoredAttribute.figure(limits.capability(), value.attribute(), figure));
        });
        return Stream.concat(materials, values);
    }

    List<String> materials() {
        return own.stream()
                .filter(stated -> stated.attribute().equals(StoredAttribute.MATERIAL))
                .map(StoredAttribute::choice)
                .sorted()
                .toList();
    }

    List<AttributeValue> values() {
        var figures = own.stream()
                .filter(StoredAttribute::isFigure)
                .map(stated -> AttributeValue.of(stated.attribute(), stated.figure()));
        var choices = own.stream()
                .filter(stated -> !stated.isFigure() && !stated.attribute().equals(StoredAttribute.MATERIAL))
                .collect(groupingBy(
                        StoredAttribute::attribute, TreeMap::new, mapping(StoredAttribute::choice, toList())))
                .entrySet()
                .stream()
                .map(entry -> AttributeValue.of(entry.getKey(), entry.getValue()));
        return Stream.concat(figures, choices).toList();
    }
}
