package org.gongfang.reservations;

import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cells as a test may leave them out: then a booking only looks whether others overlap, as other systems do. */
@Primary
class RemovableCells extends BookedCells {

    private final JdbcTemplate database;
    private volatile boolean removed;

    RemovableCells(JdbcTemplate database) {
        super(database);
        this.database = database;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    void remove() {
        removed = true;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    void restore() {
        removed = false;
    }

    @Override
    void occupy(ReservationId reservation, List<Stretch> stretches) {
        if (!removed) {
            super.occupy(reservation, stretches);
        } else if (stretches.stream().anyMatch(this::overlapsAnother)) {
            throw new CellTaken(new IllegalStateException("Somebody else has it"));
        }
    }

    private boolean overlapsAnother(Stretch stretch) {
        Integer overlapping = database.queryForObject(
                "select count(*) from reservation_item where resource_id = ? and occupied_from < ? and occupied_until"
                        + " > ?",
                Integer.class,
                bytes(stretch.resource().value()),
                utc(stretch.occupied().endsAt()),
                utc(stretch.occupied().startsAt()));
        return overlapping == null || overlapping > 0;
    }
}
