package org.gongfang.resources;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks all resources that were ever published, in small parts, for sweeps over the whole catalogue. */
@Service
@Transactional(readOnly = true)
public class ResourcePlaces {

    /** What a site is called. */
    public record SiteName(String nameZh, String nameEn) {}

    private static final String PLACES =
            "select r.id, r.kind, r.status, r.units, r.site_id, r.provider_id, s.district, s.zone"
                    + " from resource r join site s on s.id = r.site_id where r.status <> 'DRAFT'";

    private final JdbcClient jdbc;

    ResourcePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time zones of all sites. */
    public List<ZoneId> zones() {
        return jdbc.sql("select distinct zone from site order by zone")
                .query((row, number) -> ZoneId.of(row.getString(1)))
                .list();
    }

    /** The next resources of the zone in the order of their ids, after the given one or from the first. */
    public List<ResourcePlace> after(@Nullable ResourceId last, ZoneId zone, int limit) {
        var statement = last == null
                ? jdbc.sql(PLACES + " and s.zone = :zone order by r.id limit :limit")
                : jdbc.sql(PLACES + " and s.zone = :zone and r.id > :last order by r.id limit :limit")
                        .param("last", bytes(last.value()));
        return withCapabilities(statement
                .param("zone", zone.getId())
                .param("limit", limit)
                .query(ResourcePlaces::place)
                .list());
    }

    /** Those among the ids that exist and are no drafts. */
    public List<ResourcePlace> of(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withCapabilities(jdbc.sql(PLACES + " and r.id in (:ids) order by r.id")
                .param("ids", ids.stream().map(id -> bytes(id.value())).toList())
                .query(ResourcePlaces::place)
                .list());
    }

    /** The names of the sites that exist among the ids. */
    public Map<SiteId, SiteName> siteNames(Collection<SiteId> ids) {
        Map<SiteId, SiteName> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name_zh, name_en from site where id in (:ids)")
                    .param("ids", ids.stream().map(id -> bytes(id.value())).toList())
                    .query(row -> {
                        names.put(new SiteId(uuid(row, 1)), new SiteName(row.getString(2), row.getString(3)));
                    });
        }
        return names;
    }

    private List<ResourcePlace> withCapabilities(List<ResourcePlace> places) {
        if (places.isEmpty()) {
            return places;
        }
        Map<ResourceId, List<CapabilityCode>> capabilities = new HashMap<>();
        jdbc.sql("select resource_id, capability from resource_capability where resource_id in (:ids)"
                        + " order by resource_id, place")
                .param(
                        "ids",
                        places.stream().map(place -> bytes(place.id().value())).toList())
                .query(row -> {
                    capabilities
                            .computeIfAbsent(new ResourceId(uuid(row, 1)), id -> new ArrayList<>())
                            .add(new CapabilityCode(row.getString(2)));
                });
        return places.stream()
                .map(place -> new ResourcePlace(
                        place.id(),
                        place.kind(),
                        place.status(),
                        place.units(),
                        place.site(),
                        place.provider(),
                        place.district(),
                        place.zone(),
                        capabilities.getOrDefault(place.id(), List.of())))
                .toList();
    }

    private static ResourcePlace place(ResultSet row, int number) throws SQLException {
        return new ResourcePlace(
                new ResourceId(uuid(row, 1)),
                ResourceKind.valueOf(row.getString(2)),
                ResourceStatus.valueOf(row.getString(3)),
                row.getInt(4),
                new SiteId(uuid(row, 5)),
                new OrganisationId(uuid(row, 6)),
                row.getString(7),
                ZoneId.of(row.getString(8)),
                List.of());
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        var bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
