package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is part of what: machines in a room or on a line. A whole blocks its parts, and a part its whole. */
@Service
@Transactional(readOnly = true)
public class Parts {

    private static final int MOST_LEVELS = 4;
    private static final int MOST_PARTS = 200;

    private final JdbcClient database;
    private final ResourceRecords resources;
    private final SiteLock siteLock;
    private final TiedBookings bookings;
    private final Ownership ownership;
    private final AuditTrail audit;

    Parts(
            JdbcClient database,
            ResourceRecords resources,
            SiteLock siteLock,
            TiedBookings bookings,
            Ownership ownership,
            AuditTrail audit) {
        this.database = database;
        this.resources = resources;
        this.siteLock = siteLock;
        this.bookings = bookings;
        this.ownership = ownership;
        this.audit = audit;
    }

    /** Makes the resource a part of the other one, and of no other any more; both are the manager's own. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void join(ResourceId part, ResourceId whole) {
        siteLock.lock(part);
        var what = own(part);
        var where = own(whole);
        requireFitting(what, where);
        var left = wholesAbove(part);
        var joined = above(whole);
        var moving = below(part);
        if (moving.contains(whole)) {
            throw new InvalidInput("part-cycle", "whole", what.code(), where.code());
        }
        if (joined.size() + height(part) > MOST_LEVELS) {
            throw new InvalidInput("part-too-deep", "whole", MOST_LEVELS);
        }
        unlink(left, moving);
        link(joined, part, moving);
        if (below(joined.getLast()).size() > MOST_PARTS) {
            throw new InvalidInput("part-too-many", "whole", MOST_PARTS);
        }
        bookings.retie(both(left, joined));
        audit.record("part-joined", what.code(), where.code());
    }

    /** Makes the resource a part of nothing. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leave(ResourceId part) {
        siteLock.lock(part);
        var what = own(part);
        var left = wholesAbove(part);
        if (!left.isEmpty()) {
            unlink(left, below(part));
            bookings.retie(left);
            audit.record("part-left", what.code(), "");
        }
    }

    /** What the resource is directly a part of. */
    public Optional<ResourceId> wholeOf(ResourceId part) {
        return Optional.ofNullable(wholes(List.of(part)).get(part));
    }

    /** What each of the resources is directly a part of; one that is part of nothing is absent. */
    public Map<ResourceId, ResourceId> wholes(Collection<ResourceId> parts) {
        return parts.isEmpty()
                ? Map.of()
                : database
                        .sql("select part_id, whole_id from resource_part where depth = 1 and part_id in (:parts)")
                        .param("parts", IdBytes.ofResources(parts))
                        .query((row, number) -> Map.entry(id(row.getBytes(1)), id(row.getBytes(2))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The resource's direct parts, for whoever shows them. */
    public List<ResourceId> partsOf(ResourceId whole) {
        return ids("select part_id from resource_part where depth = 1 and whole_id = :id order by part_id", whole);
    }

    /** All wholes above the resource, the nearest first. */
    List<ResourceId> wholesAbove(ResourceId part) {
        return ids("select whole_id from resource_part where part_id = :id order by depth", part);
    }

    /** Whether the resource is a part or has parts. */
    boolean isTied(ResourceId resource) {
        return !ids("select part_id from resource_part where whole_id = :id or part_id = :id", resource)
                .isEmpty();
    }

    boolean hasParts(ResourceId resource) {
        return !partsOf(resource).isEmpty();
    }

    private StoredResource own(ResourceId id) {
        var resource = resources.findById(id).orElseThrow(NotFound::new);
        ownership.require(resource.provider());
        return resource;
    }

    private static void requireFitting(StoredResource part, StoredResource whole) {
        boolean fits = part.kind() != ResourceKind.TECHNICIAN
                && (whole.kind() == ResourceKind.ROOM || whole.kind() == ResourceKind.MACHINE)
                && whole.units() == 1;
        if (!fits) {
            throw new InvalidInput("part-kind", "whole", part.code(), whole.code());
        }
        if (!part.site().equals(whole.site())) {
            throw new InvalidInput("part-other-site", "whole", part.code(), whole.code());
        }
    }

    /** The resource and all wholes above it, the nearest first. */
    private List<ResourceId> above(ResourceId resource) {
        return both(List.of(resource), wholesAbove(resource));
    }

    /** The resource and all its parts and their parts. */
    private List<ResourceId> below(ResourceId resource) {
        return both(List.of(resource), ids("select part_id from resource_part where whole_id = :id", resource));
    }

    /** How many levels the resource and its parts have. */
    private int height(ResourceId resource) {
        return 1
                + database.sql("select coalesce(max(depth), 0) from resource_part where whole_id = :id")
                        .param("id", IdBytes.of(resource.value()))
                        .query(Integer.class)
                        .single();
    }

    private void unlink(List<ResourceId> wholes, List<ResourceId> parts) {
        if (!wholes.isEmpty()) {
            database.sql("delete from resource_part where whole_id in (:wholes) and part_id in (:parts)")
                    .param("wholes", IdBytes.ofResources(wholes))
                    .param("parts", IdBytes.ofResources(parts))
                    .update();
        }
    }

    private void link(List<ResourceId> wholes, ResourceId part, List<ResourceId> parts) {
        // What closes a whole closes its parts, also those that it has had only since.
        database.sql("update closure set takes_parts = true where resource_id in (:wholes)")
                .param("wholes", IdBytes.ofResources(wholes))
                .update();
        for (var below : parts) {
            int under = below.equals(part) ? 0 : depth(part, below);
            for (int above = 0; above < wholes.size(); above++) {
                database.sql("insert into resource_part (whole_id, part_id, depth) values (:whole, :part, :depth)")
                        .param("whole", IdBytes.of(wholes.get(above).value()))
                        .param("part", IdBytes.of(below.value()))
                        .param("depth", above + 1 + under)
                        .update();
            }
        }
    }

    private int depth(ResourceId whole, ResourceId part) {
        return database.sql("select depth from resource_part where whole_id = :whole and part_id = :part")
                .param("whole", IdBytes.of(whole.value()))
                .param("part", IdBytes.of(part.value()))
                .query(Integer.class)
                .single();
    }

    private List<ResourceId> ids(String query, ResourceId id) {
        return database.sql(query)
                .param("id", IdBytes.of(id.value()))
                .query((row, number) -> id(row.getBytes(1)))
                .list();
    }

    private static ResourceId id(byte[] bytes) {
        UUID value = IdBytes.read(bytes);
        return new ResourceId(value);
    }

    private static List<ResourceId> both(List<ResourceId> some, List<ResourceId> others) {
        Set<ResourceId> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new ArrayList<>(all);
    }
}
