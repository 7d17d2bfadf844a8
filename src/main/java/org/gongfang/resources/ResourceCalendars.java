package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per resource that every change of its calendar must write first. */
@Service
public class ResourceCalendars {

    private final CalendarRecords calendars;
    private final Clock clock;

    ResourceCalendars(CalendarRecords calendars, Clock clock) {
        this.calendars = calendars;
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
        // A write, not a locking read: clusters that certify at commit see no conflict between reads.
        var ordered = resources.stream()
                .map(ResourceId::value)
                .distinct()
                .sorted(IdOrder.UNSIGNED)
                .toList();
        if (!ordered.isEmpty() && calendars.touch(ordered, clock.instant()) != ordered.size()) {
            throw new NotFound();
        }
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
