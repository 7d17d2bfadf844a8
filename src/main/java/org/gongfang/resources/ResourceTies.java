package org.gongfang.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what bookings of resources take besides these. Whoever books must know it before the lock, where nothing may be
 * read: {@link #remembered} answers from memory, and {@link #of} says after the lock whether that was right. See
 * src/docs/decisions/0020-parts-and-utilities-are-cells.md.
 */
@Service
@Transactional(readOnly = true)
public class ResourceTies {

    private static final int MOST_REMEMBERED = 20_000;

    private static final String TIES = """
            select p.whole_id, p.part_id, r.units, 0, '', '', '', ''
            from resource_part p join resource r on r.id = p.part_id where p.whole_id in (:ids)
            union all
            select d.resource_id, d.utility_id, d.units, u.capacity, u.name_zh, u.name_en, u.unit_zh, u.unit_en
            from utility_draw d join utility u on u.id = d.utility_id where d.resource_id in (:ids)""";

    private final JdbcClient database;
    private final Map<ResourceId, Ties> memory = new ConcurrentHashMap<>();

    ResourceTies(JdbcClient database) {
        this.database = database;
    }

    /** The ties of those of the resources that have any, as this node last saw them; asks nobody. */
    public Map<ResourceId, Ties> remembered(Collection<ResourceId> ids) {
        var found = new HashMap<ResourceId, Ties>();
        for (var id : ids) {
            var ties = memory.get(id);
            if (ties != null) {
                found.put(id, ties);
            }
        }
        return found;
    }

    /** The ties of those of the resources that have any: one statement. */
    public Map<ResourceId, Ties> of(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = database.sql(TIES)
                .param("ids", IdBytes.ofResources(ids))
                .query(ResourceTies::row)
                .list();
        var found = new HashMap<ResourceId, Ties>();
        for (var id : ids) {
            var ties = ties(id, rows);
            if (!ties.isNone()) {
                found.put(id, ties);
            }
        }
        remember(ids, found);
        return found;
    }

    boolean draws(ResourceId resource) {
        return !of(List.of(resource))
                .getOrDefault(resource, Ties.none(resource))
                .draws()
                .isEmpty();
    }

    private record Row(ResourceId resource, Ties.Part part, Ties.Draw draw) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var other = IdBytes.read(row.getBytes(2));
        var words = new UtilityWords(row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        return new Row(
                new ResourceId(IdBytes.read(row.getBytes(1))),
                new Ties.Part(new ResourceId(other), row.getInt(3)),
                new Ties.Draw(new UtilityId(other), row.getInt(3), row.getInt(4), words));
    }

    /** Only utilities have a capacity. */
    private static Ties ties(ResourceId id, List<Row> rows) {
        var parts = new ArrayList<Ties.Part>();
        var draws = new ArrayList<Ties.Draw>();
        for (var row : rows) {
            if (row.resource().equals(id)) {
                if (row.draw().capacity() == 0) {
                    parts.add(row.part());
                } else {
                    draws.add(row.draw());
                }
            }
        }
        parts.sort(Comparator.comparing(part -> part.id().value(), IdOrder.UNSIGNED));
        draws.sort(Comparator.comparing(draw -> draw.utility().value(), IdOrder.UNSIGNED));
        return new Ties(id, parts, draws);
    }

    private void remember(Collection<ResourceId> asked, Map<ResourceId, Ties> found) {
        if (memory.size() > MOST_REMEMBERED) {
            memory.clear();
        }
        for (var id : asked) {
            var ties = found.get(id);
            if (ties == null) {
                memory.remove(id);
            } else {
                memory.put(id, ties);
            }
        }
    }
}
