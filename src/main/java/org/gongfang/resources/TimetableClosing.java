package org.gongfang.resources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the closures of a timetable in line with what it says. A closure stays as it is while all of its times to come
 * are still wanted, so that what was decided about reservations under it goes on to count.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TimetableClosing {

    static final int MOST_CLOSURES = 3000;

    private static final int FEW = 4;

    /** One time that something closes, and under which name. */
    private record Taken(TimeSlot slot, String note) {}

    /** What has to be done so that exactly the wanted times are closed. */
    record Difference(
            List<StoredClosure> gone, List<TimetableSeries> fresh, int had, int wanted, TimetableChange change) {

        boolean isNone() {
            return gone.isEmpty() && fresh.isEmpty();
        }

        /** Whether most of what is closed would open at once: more likely a broken source than a free term. */
        boolean isSuspicious() {
            return had > 0 && wanted == 0 || had >= FEW && wanted * 2 < had;
        }
    }

    private final ClosureRecords closures;
    private final ClosureReach reach;

    TimetableClosing(ClosureRecords closures, ClosureReach reach) {
        this.closures = closures;
        this.reach = reach;
    }

    /** What the plan would change; the caller holds the calendars, or only shows it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Difference compare(TimetableId timetable, TimetablePlan plan, Instant now) {
        var wanted = new HashSet<Taken>();
        plan.times().forEach(time -> wanted.addAll(taken(time, now)));
        var had = new HashSet<Taken>();
        var kept = new HashSet<Taken>();
        var gone = new ArrayList<StoredClosure>();
        for (var closure : closures.findByTimetable(timetable.value(), now)) {
            var its = coming(closure, now);
            had.addAll(its);
            // Two closures of one time would be one too many.
            if (wanted.containsAll(its) && its.stream().noneMatch(kept::contains)) {
                kept.addAll(its);
            } else {
                gone.add(closure);
            }
        }
        var missing = plan.times().stream()
                .filter(time -> !kept.containsAll(taken(time, now)))
                .toList();
        var fresh = TimetableSeries.of(missing);
        if (fresh.size() > MOST_CLOSURES) {
            throw new TimetableRefused("timetable-too-many-closures", Integer.toString(MOST_CLOSURES));
        }
        return new Difference(
                gone,
                fresh,
                had.size(),
                wanted.size(),
                new TimetableChange(without(wanted, had), without(had, wanted)));
    }

    private static List<Taken> taken(TimetableTime time, Instant now) {
        return time.slots().stream()
                .filter(slot -> slot.endsAt().isAfter(now))
                .map(slot -> new Taken(slot, time.note()))
                .toList();
    }

    private static List<Taken> coming(StoredClosure closure, Instant now) {
        var span = closure.span();
        var note = closure.shown().note();
        return closure.within(new TimeSlot(now, span.endsAt())).stream()
                .map(slot -> new Taken(slot, note))
                .toList();
    }

    private static int without(Set<Taken> some, Set<Taken> others) {
        return (int) some.stream().filter(each -> !others.contains(each)).count();
    }

    /** Carries the difference out; the caller holds the calendars. */
    public void carryOut(StoredTimetable timetable, Difference difference, Instant now) {
        difference.gone().forEach(closure -> end(closure, now));
        boolean parts = reach.takesParts(timetable.resource());
        closures.saveAll(difference.fresh().stream()
                .map(series -> closure(timetable, series).withParts(parts))
                .toList());
    }

    private static StoredClosure closure(StoredTimetable timetable, TimetableSeries series) {
        var form = new NewClosure(
                timetable.site(),
                timetable.resource(),
                series.first(),
                timetable.reason(),
                series.note(),
                timetable.visibility(),
                series.repeats());
        return new StoredClosure(timetable.provider(), form, series.note(), series.zone()).from(timetable.id());
    }

    private void end(StoredClosure closure, Instant now) {
        if (!closure.end(now)) {
            closures.delete(closure);
        }
    }

    /** Gives all that it closes back, or leaves it behind as closures that people look after. */
    public void leave(StoredTimetable timetable, boolean keep, Instant now) {
        for (var closure : closures.findByTimetable(timetable.id().value(), now)) {
            if (keep) {
                closure.leaveTimetable();
            } else {
                end(closure, now);
            }
        }
    }
}
