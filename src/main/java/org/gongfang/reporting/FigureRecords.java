package org.gongfang.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePlace;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the daily figures. Every method joins the transaction of its caller. */
@Repository
class FigureRecords {

    private static final int ROWS_PER_INSERT = 100;

    private static final String INSERT =
            "insert into daily_figure (on_date, resource_id, at_hour, site_id, provider_id,"
                    + " district, kind, published_minutes, booked_minutes, used_minutes, billed_minutes) values ";

    /** One row of {@code daily_figure}. */
    record HourFigure(ResourcePlace place, LocalHour hour, Figures figures) {}

    /** How far a zone has been rolled up, and up to when changes were seen. */
    record ZoneProgress(Optional<LocalDate> rolledThrough, Optional<Instant> changesSeen) {}

    private final JdbcClient jdbc;

    FigureRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that the zone has its row. */
    void meet(ZoneId zone) {
        boolean known = jdbc.sql("select count(*) from figure_zone where zone_id = :zone")
                        .param("zone", zone.getId())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            try {
                jdbc.sql("insert into figure_zone (zone_id, revision) values (:zone, 0)")
                        .param("zone", zone.getId())
                        .update();
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                return;
            }
        }
    }

    /** Queues up with other roll-ups of the zone; must be the transaction's first statement. */
    ZoneProgress lock(ZoneId zone) {
        jdbc.sql("update figure_zone set revision = revision + 1 where zone_id = :zone")
                .param("zone", zone.getId())
                .update();
        return progress(zone);
    }

    ZoneProgress progress(ZoneId zone) {
        return jdbc.sql("select rolled_through, changes_seen from figure_zone where zone_id = :zone")
                .param("zone", zone.getId())
                .query((row, number) -> new ZoneProgress(
                        Optional.ofNullable(row.getObject("rolled_through", LocalDate.class)),
                        Optional.ofNullable(row.getObject("changes_seen", LocalDateTime.class))
                                .map(utc -> utc.toInstant(ZoneOffset.UTC))))
                .single();
    }

    void rolledThrough(ZoneId zone, LocalDate day) {
        jdbc.sql("update figure_zone set rolled_through = :day where zone_id = :zone"
                        + " and (rolled_through is null or rolled_through < :day)")
                .param("day", day)
                .param("zone", zone.getId())
                .update();
    }

    void changesSeen(ZoneId zone, Instant moment) {
        jdbc.sql("update figure_zone set changes_seen = :moment where zone_id = :zone"
                        + " and (changes_seen is null or changes_seen < :moment)")
                .param("moment", LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .param("zone", zone.getId())
                .update();
    }

    /** Published minutes that were written for the resources, by resource and hour. */
    Map<ResourceId, Map<LocalHour, Long>> published(Collection<ResourceId> resources, LocalDate day) {
        var published = new HashMap<ResourceId, Map<LocalHour, Long>>();
        jdbc.sql("select resource_id, at_hour, published_minutes from daily_figure"
                        + " where on_date = :day and resource_id in (:resources) and published_minutes > 0")
                .param("day", day)
                .param("resources", bytes(resources))
                .query(row -> {
                    published
                            .computeIfAbsent(new ResourceId(Ids.uuid(row, "resource_id")), id -> new HashMap<>())
                            .put(new LocalHour(day, row.getInt("at_hour")), row.getLong("published_minutes"));
                });
        return published;
    }

    /** Writes the days of these resources anew. */
    void replace(Collection<ResourceId> resources, LocalDate first, LocalDate last, List<HourFigure> figures) {
        jdbc.sql("delete from daily_figure where on_date between :first and :last and resource_id in (:resources)")
                .param("first", first)
                .param("last", last)
                .param("resources", bytes(resources))
                .update();
        for (int from = 0; from < figures.size(); from += ROWS_PER_INSERT) {
            insert(figures.subList(from, Math.min(figures.size(), from + ROWS_PER_INSERT)));
        }
    }

    private void insert(List<HourFigure> figures) {
        var values = new ArrayList<@Nullable Object>(figures.size() * 11);
        for (var figure : figures) {
            var place = figure.place();
            values.add(figure.hour().date());
            values.add(Ids.bytes(place.id().value()));
            values.add(figure.hour().hour());
            values.add(Ids.bytes(place.site().value()));
            values.add(Ids.bytes(place.provider().value()));
            values.add(place.district());
            values.add(place.kind().name());
            values.add(figure.figures().publishedMinutes());
            values.add(figure.figures().bookedMinutes());
            values.add(figure.figures().usedMinutes());
            values.add(figure.figures().billedMinutes());
        }
        var rows = String.join(", ", Collections.nCopies(figures.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        jdbc.sql(INSERT + rows).params(values).update();
    }

    /** Remembers what the resources can do now. */
    void replaceCapabilities(List<ResourcePlace> places) {
        jdbc.sql("delete from figure_capability where resource_id in (:resources)")
                .param("resources", bytes(places.stream().map(ResourcePlace::id).toList()))
                .update();
        var values = new ArrayList<@Nullable Object>();
        places.forEach(place -> place.capabilities().stream().distinct().forEach(capability -> {
            values.add(Ids.bytes(place.id().value()));
            values.add(capability.value());
        }));
        if (!values.isEmpty()) {
            var rows = String.join(", ", Collections.nCopies(values.size() / 2, "(?, ?)"));
            jdbc.sql("insert into figure_capability (resource_id, capability) values " + rows)
                    .params(values)
                    .update();
        }
    }

    private static List<byte[]> bytes(Collection<ResourceId> resources) {
        return resources.stream().map(id -> Ids.bytes(id.value())).toList();
    }
}
