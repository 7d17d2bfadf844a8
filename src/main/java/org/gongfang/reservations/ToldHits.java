package org.gongfang.reservations;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hits of which managers have been told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldHits {

    private final JdbcTemplate database;

    ToldHits(JdbcTemplate database) {
        this.database = database;
    }

    /** Those of them that nobody has been told of. */
    public List<Hit> without(Collection<Hit> hits) {
        var known = HitRows.of(
                database,
                "told_hit",
                hits.stream().map(Hit::reservation).distinct().toList());
        return hits.stream()
                .filter(hit -> known.stream().noneMatch(hit::isWithin))
                .toList();
    }

    /** Notes that people are told of them. */
    public void note(Collection<Hit> hits) {
        for (var hit : hits) {
            var reservation = BookedCells.bytes(hit.reservation().value());
            var cause = BookedCells.bytes(hit.cause());
            var from = BookedCells.utc(hit.hours().startsAt());
            database.update(
                    "delete from told_hit where reservation_id = ? and cause_id = ? and hit_from = ?",
                    reservation,
                    cause,
                    from);
            database.update(
                    "insert into told_hit (reservation_id, cause_id, hit_from, hit_until) values (?, ?, ?, ?)",
                    reservation,
                    cause,
                    from,
                    BookedCells.utc(hit.hours().endsAt()));
        }
    }
}
