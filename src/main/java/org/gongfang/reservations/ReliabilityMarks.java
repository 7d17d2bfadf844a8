package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what counts against people's reliability. Whether somebody took a slot that was given back late is looked up
 * each time, so that nothing has to be kept right when that one is moved or cancelled in turn.
 */
@Component
class ReliabilityMarks {

    private static final String NOT_KEPT = """
            select r.holder_id, r.code, r.status, r.starts_at, r.ends_at, r.changed_at,
                   i.resource_id, i.resource_name_zh, i.resource_name_en
            from reservation r join reservation_item i on i.reservation_id = r.id and i.item_no = 0
            where r.holder_id in (%s) and r.starts_at >= ?
            and (r.status = 'NO_SHOW' or r.status = 'CANCELLED' and r.cancelled_late = true)
            order by r.starts_at desc, r.id""";

    /** Who came after the cancellation: by a new reservation, or by a move. On pools others may have been there before. */
    private static final String TAKERS = """
            select r.starts_at, r.ends_at from reservation r join reservation_item i on i.reservation_id = r.id
            where i.resource_id = ? and i.occupied_from >= ? and i.occupied_from < ? and r.ends_at > ?
            and r.holder_id <> ? and r.status in ('CONFIRMED', 'IN_USE', 'COMPLETED', 'NO_SHOW')
            and (r.requested_at >= ? or exists (select 1 from reservation_status_change c
                 where c.reservation_id = r.id and c.former_starts_at is not null and c.changed_at >= ?
                 and (c.remark is null or c.remark not in ('EXTENDED', 'PROPOSED'))))""";

    private final JdbcTemplate database;

    ReliabilityMarks(JdbcTemplate database) {
        this.database = database;
    }

    private record Unkept(
            MemberId holder,
            String code,
            Reliability.Kind kind,
            TimeSlot slot,
            Instant changedAt,
            UUID resource,
            Named name) {}

    /** The reliability of each of them: one statement, and one for each late cancellation. */
    Map<MemberId, Reliability> of(Collection<MemberId> people, Instant now) {
        var marks = new HashMap<MemberId, List<Reliability.Mark>>();
        people.forEach(one -> marks.put(one, new ArrayList<>()));
        if (!people.isEmpty()) {
            notKept(marks.keySet(), now)
                    .forEach(one -> marks.computeIfAbsent(one.holder(), any -> new ArrayList<>())
                            .add(mark(one)));
        }
        var found = new HashMap<MemberId, Reliability>();
        marks.forEach((person, its) -> found.put(person, new Reliability(its, now)));
        return found;
    }

    Reliability of(MemberId person, Instant now) {
        return of(List.of(person), now).getOrDefault(person, new Reliability(List.of(), now));
    }

    private List<Unkept> notKept(Collection<MemberId> people, Instant now) {
        var arguments = Stream.concat(
                people.stream().<Object>map(one -> BookedCells.bytes(one.value())),
                Stream.of(BookedCells.utc(now.minus(Reliability.REMEMBERED))));
        return database.query(
                NOT_KEPT.formatted(BookedCells.places(people.size())),
                (row, number) -> unkept(row),
                arguments.toArray());
    }

    private static Unkept unkept(ResultSet row) throws SQLException {
        boolean missed = ReservationStatus.NO_SHOW.name().equals(row.getString(3));
        return new Unkept(
                new MemberId(BookedCells.uuid(row.getBytes(1))),
                row.getString(2),
                missed ? Reliability.Kind.NO_SHOW : Reliability.Kind.LATE,
                new TimeSlot(moment(row, 4), moment(row, 5)),
                moment(row, 6),
                BookedCells.uuid(row.getBytes(7)),
                new Named(row.getString(8), row.getString(9)));
    }

    private Reliability.Mark mark(Unkept one) {
        boolean late = one.kind() == Reliability.Kind.LATE;
        return new Reliability.Mark(
                one.kind(),
                one.code(),
                one.name(),
                late ? one.changedAt() : one.slot().startsAt(),
                late && Retaken.enough(one.slot(), takers(one)));
    }

    private List<TimeSlot> takers(Unkept one) {
        var given = BookedCells.utc(one.changedAt());
        return database.query(
                TAKERS,
                (row, number) -> new TimeSlot(moment(row, 1), moment(row, 2)),
                BookedCells.bytes(one.resource()),
                BookedCells.utc(one.slot().startsAt().minus(BookingCheck.LONGEST)),
                BookedCells.utc(one.slot().endsAt()),
                BookedCells.utc(one.slot().startsAt()),
                BookedCells.bytes(one.holder().value()),
                given,
                given);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
