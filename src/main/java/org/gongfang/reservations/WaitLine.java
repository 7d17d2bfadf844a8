package org.gongfang.reservations;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ClearedProjects;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;
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

    /** Among more than so many nobody's place is looked for. */
    private static final int MOST_COUNTED = 1_000;

    private static final UUID NO_RESOURCE = new UUID(0, 0);
    private static final String NO_CAPABILITY = "";

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
        return ranked(entries.findIn(states, MOST));
    }

    /**
     * Which places these wishes have among all who wait for the like, counted from one. One that does not wait has none,
     * and where so many wait that counting them would take long, nobody is told.
     */
    Map<WaitlistId, Integer> places(List<WaitlistEntry> wishes) {
        var live = wishes.stream().filter(one -> one.state().isLive()).toList();
        if (live.isEmpty()) {
            return Map.of();
        }
        var like = like(live);
        if (like.size() > MOST_COUNTED) {
            return Map.of();
        }
        var line = ranked(like).stream().map(Waiter::inLine).toList();
        var own = live.stream().map(WaitlistEntry::id).collect(toSet());
        return line.stream()
                .filter(one -> own.contains(one.id()))
                .collect(toMap(InLine::id, one -> InLine.place(one, line)));
    }

    /** Those who might be offered what these wish for, and one more than are counted. */
    private List<WaitlistEntry> like(List<WaitlistEntry> live) {
        return entries.findLike(
                LIVE,
                live.stream()
                        .map(WaitlistEntry::resource)
                        .map(WaitLine::idOrNone)
                        .toList(),
                live.stream()
                        .map(WaitlistEntry::capability)
                        .map(WaitLine::codeOrNone)
                        .toList(),
                live.stream()
                        .map(one -> one.window().startsAt())
                        .min(naturalOrder())
                        .orElseThrow(),
                live.stream()
                        .map(one -> one.window().endsAt())
                        .max(naturalOrder())
                        .orElseThrow(),
                Limit.of(MOST_COUNTED + 1));
    }

    private static UUID idOrNone(@Nullable ResourceId resource) {
        return resource == null ? NO_RESOURCE : resource.value();
    }

    private static String codeOrNone(@Nullable CapabilityCode capability) {
        return capability == null ? NO_CAPABILITY : capability.value();
    }

    private List<Waiter> ranked(List<WaitlistEntry> found) {
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
