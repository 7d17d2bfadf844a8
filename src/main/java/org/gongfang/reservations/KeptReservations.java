package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reservations that stay in spite of a closure, because somebody has decided so: which cause, which hours. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptReservations {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcTemplate database;
    private final CurrentMember currentMember;
    private final Clock clock;

    KeptReservations(JdbcTemplate database, CurrentMember currentMember, Clock clock) {
        this.database = database;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** Notes that the reservation stays in spite of this. */
    void keep(Hit hit) {
        database.update(
                "delete from kept_reservation where reservation_id = ? and cause_id = ?",
                BookedCells.bytes(hit.reservation().value()),
                BookedCells.bytes(hit.cause()));
        database.update(
                "insert into kept_reservation (reservation_id, cause_id, hit_from, hit_until, kept_by, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                BookedCells.bytes(hit.reservation().value()),
                BookedCells.bytes(hit.cause()),
                BookedCells.utc(hit.hours().startsAt()),
                BookedCells.utc(hit.hours().endsAt()),
                BookedCells.bytes(currentMember.id().value()),
                BookedCells.utc(clock.instant()));
    }

    /** What was decided about these reservations. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Hit> of(Collection<ReservationId> reservations) {
        var ids = List.copyOf(reservations);
        var kept = new ArrayList<Hit>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
            kept.addAll(database.query(
                    "select reservation_id, cause_id, hit_from, hit_until from kept_reservation where reservation_id in ("
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
        return kept;
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
