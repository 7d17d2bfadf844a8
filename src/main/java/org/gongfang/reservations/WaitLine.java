package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ClearedProjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who waits, in the order in which slots are offered. */
@Component
@Transactional(readOnly = true)
class WaitLine {

    static final Set<WaitlistState> LIVE = Set.of(WaitlistState.WAITING, WaitlistState.OFFERED);

    private static final Limit MOST = Limit.of(10_000);
    private static final int LOT = 500;

    private final WaitlistEntries entries;
    private final JdbcClient database;
    private final ObjectProvider<ClearedProjects> clearances;
    private final WaitlistSettings settings;
    private final Clock clock;

    WaitLine(
            WaitlistEntries entries,
            JdbcClient database,
            ObjectProvider<ClearedProjects> clearances,
            WaitlistSettings settings,
            Clock clock) {
        this.entries = entries;
        this.database = database;
        this.clearances = clearances;
        this.settings = settings;
        this.clock = clock;
    }

    /** A wish with its place in the whole line. */
    record Waiter(WaitlistEntry entry, InLine inLine) {}

    /** Those in one of the states, the first in line first. */
    List<Waiter> ranked(Set<WaitlistState> states) {
        var found = entries.findIn(states, MOST);
        var had = hoursHad(found.stream().map(WaitlistEntry::member).collect(toSet()));
        return found.stream()
                .map(entry -> new Waiter(
                        entry, entry.inLine(isCleared(entry), had.getOrDefault(entry.member(), Duration.ZERO))))
                .sorted(Comparator.comparing(waiter -> waiter.inLine().standing()))
                .toList();
    }

    private boolean isCleared(WaitlistEntry entry) {
        var project = entry.project();
        return project != null && clearances.stream().anyMatch(one -> one.isCleared(project, entry.member()));
    }

    /** The hours that people have had lately: of reservations that were theirs, each once. */
    private Map<MemberId, Duration> hoursHad(Collection<MemberId> members) {
        var now = clock.instant();
        var all = members.stream().map(MemberId::value).map(BookedCells::bytes).toList();
        var had = new HashMap<MemberId, Duration>();
        for (int from = 0; from < all.size(); from += LOT) {
            database.sql("select holder_id, sum(booked_minutes) from reservation where holder_id in (:members)"
                            + " and starts_at >= :since and starts_at < :now"
                            + " and status in ('CONFIRMED', 'IN_USE', 'COMPLETED') group by holder_id")
                    .param("members", all.subList(from, Math.min(from + LOT, all.size())))
                    .param("since", BookedCells.utc(now.minus(settings.fairness())))
                    .param("now", BookedCells.utc(now))
                    .query(row -> {
                        had.put(new MemberId(BookedCells.uuid(row.getBytes(1))), Duration.ofMinutes(row.getLong(2)));
                    });
        }
        return had;
    }
}
