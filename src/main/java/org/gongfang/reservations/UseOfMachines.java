package org.gongfang.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.resources.UsedTimes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds up how long machines were used in reservations that are completed: one statement for many. */
@Component
class UseOfMachines implements UsedTimes {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate database;

    UseOfMachines(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public List<Duration> used(List<Since> asked) {
        var used = new ArrayList<Duration>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            used.addAll(some(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return used;
    }

    private List<Duration> some(List<Since> asked) {
        var statement = IntStream.range(0, asked.size())
                .mapToObj(number -> "select " + number
                        + " as place, coalesce(sum(r.used_minutes), 0) as minutes from reservation_item i"
                        + " join reservation r on r.id = i.reservation_id"
                        + " where i.resource_id = ? and r.status = 'COMPLETED' and r.checked_out_at > ?")
                .collect(Collectors.joining(" union all ", "", " order by place"));
        var arguments = asked.stream()
                .flatMap(one -> Stream.of(BookedCells.bytes(one.resource().value()), BookedCells.utc(one.from())))
                .toArray();
        return database.query(statement, (row, number) -> Duration.ofMinutes(row.getLong("minutes")), arguments);
    }
}
