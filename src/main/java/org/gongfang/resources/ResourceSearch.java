package org.gongfang.resources;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the ids of resources by a filter, with one statement. */
@Component
class ResourceSearch {

    private static final int MAX_WORDS = 6;

    private final EntityManager database;
    private final Capabilities taxonomy;

    ResourceSearch(EntityManager database, Capabilities taxonomy) {
        this.database = database;
        this.taxonomy = taxonomy;
    }

    /** The oldest resources that match and are younger than the given one. */
    List<ResourceId> oldestFirst(ResourceFilter filter, @Nullable UUID after, int limit) {
        return run(filter, after, "r.id.value", 0, limit);
    }

    /** The resources that match, by code. */
    List<ResourceId> byCode(ResourceFilter filter, int offset, int limit) {
        return run(filter, null, "r.code", offset, limit);
    }

    /** The same without technicians: what they can run. */
    List<ResourceId> thingsByCode(ResourceFilter filter, int offset, int limit) {
        return run(filter, null, "r.code", offset, limit, "r.kind <> org.gongfang.resources.ResourceKind.TECHNICIAN");
    }

    private List<ResourceId> run(
            ResourceFilter filter, @Nullable UUID after, String order, int offset, int limit, String... more) {
        var conditions = new ArrayList<>(List.of(more));
        var parameters = new HashMap<String, Object>();
        if (after != null) {
            conditions.add("r.id.value > :after");
            parameters.put("after", after);
        }
        if (filter.publishedOnly()) {
            conditions.add("r.status = :published");
            parameters.put("published", ResourceStatus.PUBLISHED);
        }
        var kind = filter.kind();
        if (kind != null) {
            conditions.add("r.kind = :kind");
            parameters.put("kind", kind);
        }
        var provider = filter.provider();
        if (provider != null) {
            conditions.add("r.provider = :provider");
            parameters.put("provider", provider);
        }
        var district = filter.district();
        if (district != null) {
            conditions.add(
                    "exists (select 1 from StoredSite s where s.id.value = r.site.value and s.district = :district)");
            parameters.put("district", district);
        }
        words(filter.text(), conditions, parameters);
        ability(filter, conditions, parameters);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = database.createQuery(
                "select r.id from StoredResource r" + where + " order by " + order, ResourceId.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    private static void words(@Nullable String text, List<String> conditions, Map<String, Object> parameters) {
        if (text == null || text.isBlank()) {
            return;
        }
        int count = 0;
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("[\\s,，、]+", MAX_WORDS + 1)) {
            if (!word.isEmpty() && count < MAX_WORDS) {
                conditions.add("r.searchText like :word" + count + " escape '!'");
                parameters.put("word" + count, "%" + escape(word) + "%");
                count++;
            }
        }
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private void ability(ResourceFilter filter, List<String> conditions, Map<String, Object> parameters) {
        var capability = filter.capability();
        var needs = filter.needs();
        if (capability == null && needs.isNone()) {
            return;
        }
        var able = new ArrayList<String>();
        if (capability != null) {
            able.add("c.capability = :capability");
            parameters.put("capability", capability.value());
        }
        atLeast("envelopeX", needs.envelopeXmm(), able, parameters);
        atLeast("envelopeY", needs.envelopeYmm(), able, parameters);
        atLeast("envelopeZ", needs.envelopeZmm(), able, parameters);
        var tolerance = needs.toleranceMicrons();
        if (tolerance != null) {
            able.add("c.tolerance <= :tolerance");
            parameters.put("tolerance", tolerance);
        }
        var material = needs.material();
        if (material != null) {
            able.add("exists (select 1 from StoredResource q join q.attributes m"
                    + " where q = r and m.capability = c.capability"
                    + " and m.attribute = '" + StoredAttribute.MATERIAL + "' and m.choice = :material)");
            parameters.put("material", material);
        }
        int count = 0;
        for (var need : needs.attributes()) {
            attribute(need, count, able, parameters);
            count++;
        }
        var which = able.isEmpty() ? "" : " where " + String.join(" and ", able);
        conditions.add("exists (select 1 from r.capabilities c" + which + ")");
    }

    /** The same capability states the attribute, and its figure is the one asked for or better. */
    private void attribute(AttributeNeed need, int number, List<String> able, Map<String, Object> parameters) {
        var definition = taxonomy.attribute(need.attribute())
                .orElseThrow(() -> new InvalidInput("attribute-unknown", "attribute", need.attribute()));
        var figure = need.figure();
        var met = figure == null
                ? "a.choice = :choice" + number
                : "a.figure " + (definition.better() == Better.MORE ? ">=" : "<=") + " :figure" + number;
        able.add("exists (select 1 from StoredResource q join q.attributes a"
                + " where q = r and a.capability = c.capability and a.attribute = :attribute" + number
                + " and " + met + ")");
        parameters.put("attribute" + number, need.attribute());
        if (figure != null) {
            parameters.put("figure" + number, figure);
        } else if (need.choice() != null) {
            parameters.put("choice" + number, need.choice());
        }
    }

    private static void atLeast(
            String side, @Nullable Integer millimetres, List<String> able, Map<String, Object> parameters) {
        if (millimetres != null) {
            able.add("c." + side + " >= :" + side);
            parameters.put(side, millimetres);
        }
    }
}
