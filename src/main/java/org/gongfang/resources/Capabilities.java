package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The taxonomy of what machines can do, and of the materials they work on. */
@Service
public class Capabilities {

    /** How long another node's change of the taxonomy may go unseen. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LoadingCache<Boolean, Taxonomy> taxonomy;

    Capabilities(JdbcClient database, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        taxonomy = Caffeine.newBuilder()
                .maximumSize(1)
                .refreshAfterWrite(FRESH)
                .build(always -> reading.execute(status -> Taxonomy.read(database)));
    }

    /** All groups with their capabilities, in order. */
    public List<CapabilityGroup> all() {
        return current().groups();
    }

    public Optional<Capability> find(CapabilityCode code) {
        return Optional.ofNullable(current().capabilities().get(code));
    }

    /** The capability's name in the language, or its code when the taxonomy does not know it. */
    public String name(CapabilityCode code, Locale locale) {
        return find(code).map(capability -> capability.name(locale)).orElse(code.value());
    }

    /** All materials, in order. */
    public List<Material> materials() {
        return List.copyOf(current().materials().values());
    }

    /** The material's name in the language, or its code when the list does not know it. */
    public String materialName(String code, Locale locale) {
        return Optional.ofNullable(current().materials().get(code))
                .map(material -> material.name(locale))
                .orElse(code);
    }

    private Taxonomy current() {
        return taxonomy.get(true);
    }

    /** The whole taxonomy as it stood when it was read. */
    private record Taxonomy(
            List<CapabilityGroup> groups,
            Map<CapabilityCode, Capability> capabilities,
            Map<String, Material> materials) {

        static Taxonomy read(JdbcClient database) {
            var capabilities = database.sql(
                            "select code, group_code, name_zh, name_en from capability order by place, code")
                    .query((row, number) -> new Capability(
                            new CapabilityCode(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                    .list();
            var byGroup = capabilities.stream().collect(groupingBy(Capability::group));
            var groups = database.sql("select code, name_zh, name_en from capability_group order by place, code")
                    .query((row, number) -> new CapabilityGroup(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            byGroup.getOrDefault(row.getString(1), List.of())))
                    .list();
            var materials = database.sql("select code, name_zh, name_en from material order by place, code")
                    .query((row, number) -> new Material(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
            return new Taxonomy(
                    groups,
                    capabilities.stream().collect(toMap(Capability::code, capability -> capability)),
                    materials.stream()
                            .collect(toMap(
                                    Material::code,
                                    material -> material,
                                    (first, second) -> first,
                                    java.util.LinkedHashMap::new)));
        }
    }
}
