package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongfang.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per resource that every change of its calendar must write first. */
@Service
public class ResourceCalendars {

    private final CalendarRecords calendars;
    private final EntityManager entities;
    private final JdbcTemplate database;
    private final ObjectProvider<CalendarWatch> watches;
    private final Clock clock;

    ResourceCalendars(
            CalendarRecords calendars,
            EntityManager entities,
            JdbcTemplate database,
            ObjectProvider<CalendarWatch> watches,
            Clock clock) {
        this.calendars = calendars;
        this.entities = entities;
        this.database = database;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * Holds the calendars of the resources until the caller's transaction ends, so that bookings of them queue up, and
     * marks them changed. Must be the transaction's first statement.
     *
     * @throws NotFound when one of the resources does not exist
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<ResourceId> resources) {
        var ordered = resources.stream()
                .map(ResourceId::value)
                .distinct()
                .sorted(IdOrder.UNSIGNED)
                .toList();
        if (ordered.isEmpty()) {
            return;
        }
        if (touch(ordered) != ordered.size()) {
            throw new NotFound();
        }
        var touched = ordered.stream().map(ResourceId::new).toList();
        watches.forEach(watch -> watch.changing(touched));
    }

    /** A write, not a locking read: clusters that certify at commit see no conflict between reads. */
    private int touch(List<UUID> ordered) {
        // What the caller has made in this very transaction must be there; a booking has made nothing yet.
        entities.flush();
        // Plain SQL, because this stands before everything: Hibernate would translate a list anew each time.
        var arguments = new ArrayList<Object>();
        arguments.add(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        ordered.forEach(id -> arguments.add(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array()));
        return database.update(
                "update resource_calendar set revision = revision + 1, changed_at = ? where resource_id in ("
                        + String.join(",", Collections.nCopies(ordered.size(), "?")) + ")",
                arguments.toArray());
    }

    /** Does the same for every resource whose openings follow the public days. */
    @Transactional(propagation = Propagation.MANDATORY)
    void touchFollowersOfPublicDays() {
        database.update(
                "update resource_calendar set revision = revision + 1, changed_at = ? where resource_id in"
                        + " (select p.resource_id from opening_pattern p where p.follows_holidays = true)",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The resources whose openings, rules or bookings changed at that moment or later. */
    @Transactional(readOnly = true)
    public List<ResourceId> changedSince(Instant moment) {
        return calendars.findChangedSince(moment);
    }

    /** The revisions of the calendars that changed at that moment or later: a higher one means one more change. */
    @Transactional(readOnly = true)
    public Map<ResourceId, Long> revisionsSince(Instant moment) {
        return calendars.findRevisionsSince(moment).stream()
                .collect(toMap(CalendarRecords.Changed::resource, CalendarRecords.Changed::revision));
    }
}
