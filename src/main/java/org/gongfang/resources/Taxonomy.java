package org.gongfang.resources;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole taxonomy as it stood when it was read, with what is retired. */
record Taxonomy(
        List<CapabilityGroup> groups,
        Map<CapabilityCode, Capability> capabilities,
        Map<String, Material> materials,
        Map<String, Attribute> attributes) {

    private record ChoiceOf(String attribute, AttributeChoice choice) {}

    private record AttributeOf(String capability, String attribute) {}

    /** Reads it with six statements. */
    static Taxonomy read(JdbcClient database) {
        var attributes = attributes(database);
        var ofCapability = database
                .sql("select capability, attribute from capability_attribute order by place, attribute")
                .query((row, number) -> new AttributeOf(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(AttributeOf::capability, mapping(AttributeOf::attribute, toList())));
        var capabilities = database.sql(
                        "select code, group_code, name_zh, name_en, retired from capability order by place, code")
                .query((row, number) -> new Capability(
                        new CapabilityCode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ofCapability.getOrDefault(row.getString(1), List.of()).stream()
                                .map(attributes::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        row.getBoolean(5)))
                .list();
        var byGroup = capabilities.stream().collect(groupingBy(Capability::group));
        var groups = database.sql("select code, name_zh, name_en, retired from capability_group order by place, code")
                .query((row, number) -> new CapabilityGroup(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        byGroup.getOrDefault(row.getString(1), List.of()),
                        row.getBoolean(4)))
                .list();
        var materials = database.sql("select code, name_zh, name_en, retired from material order by place, code")
                .query((row, number) ->
                        new Material(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
        return new Taxonomy(
                groups, inOrder(capabilities, Capability::code), inOrder(materials, Material::code), attributes);
    }

    private static Map<String, Attribute> attributes(JdbcClient database) {
        var choices = database
                .sql("select attribute, code, name_zh, name_en from attribute_choice order by place, code")
                .query((row, number) -> new ChoiceOf(
                        row.getString(1), new AttributeChoice(row.getString(2), row.getString(3), row.getString(4))))
                .list()
                .stream()
                .collect(groupingBy(ChoiceOf::attribute, mapping(ChoiceOf::choice, toList())));
        var attributes = database.sql("""
                        select code, kind, name_zh, name_en, unit, lowest, highest, better, retired
                        from attribute where code <> ? order by place, code""")
                .param(StoredAttribute.MATERIAL)
                .query((row, number) -> new Attribute(
                        row.getString(1),
                        AttributeKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        Better.valueOf(row.getString(8)),
                        choices.getOrDefault(row.getString(1), List.of()),
                        row.getBoolean(9)))
                .list();
        return inOrder(attributes, Attribute::code);
    }

    private static <K, V> Map<K, V> inOrder(List<V> values, Function<V, K> key) {
        return values.stream().collect(toMap(key, identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
