package org.gongfang.reservations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what a table has noted about hits. */
final class HitRows {

    private static final int MOST_AT_ONCE = 500;

    private HitRows() {}

    /** What the table says about these reservations. */
    static List<Hit> of(JdbcTemplate database, String table, Collection<ReservationId> reservations) {
        var ids = List.copyOf(reservations);
        var noted = new ArrayList<Hit>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            noted.addAll(database.query(
                    "select reservation_id, cause_id, hit_from, hit_until from " + table + " where reservation_id in ("
                            + BookedCells.places(some.size()) + ")",
                    (row, number) -> new Hit(
                            new ReservationId(BookedCells.uuid(row.getBytes(1))),
                            BookedCells.uuid(row.getBytes(2)),
                            new TimeSlot(
                                    instant(row.getObject(3, LocalDateTime.class)),
                                    instant(row.getObject(4, LocalDateTime.class))),
                            null),
                    some.stream().map(id -> BookedCells.bytes(id.value())).toArray()));
        }
        return noted;
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
