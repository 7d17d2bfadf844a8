package org.gongfang.reservations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reservations that stay in spite of a closure, because somebody has decided so: which cause, which hours. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptReservations {

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
        return HitRows.of(database, "kept_reservation", reservations);
    }
}
