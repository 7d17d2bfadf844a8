package org.gongfang.reservations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongfang.resources.Better;
import org.gongfang.resources.Needs;
import org.gongfang.resources.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * One search over rows of bits: a resource at a time, and of each only as much time as could still bring something
 * better than what was found before. Belongs to one thread.
 */
final class SlotScan {

    private static final Obstacle NONE_FREE = Obstacle.of(LeftOutReason.BOOKED);

    private final SlotQuery query;
    private final SlotConditions conditions;
    private final Needs needs;
    private final Function<String, Better> better;
    private final Applicant applicant;
    private final StartFinder starts;
    private final Partners partners;
    private final int work;
    private final long from;
    private final long until;
    private final Map<ZoneId, OpenHours> hours = new HashMap<>();
    private final long[] found;
    private boolean explains;

    SlotScan(
            IndexRows rows,
            GridLines lines,
            SlotQuery query,
            Function<String, Better> better,
            Applicant applicant,
            Instant now) {
        this.query = query;
        this.conditions = query.conditions();
        this.needs = query.needs();
        this.better = better;
        this.applicant = applicant;
        this.starts = new StartFinder(lines, now);
        this.work = Indexed.quarters(query.length());
        this.from = Quarters.numberAfter(query.window().startsAt());
        this.until = Quarters.numberOf(query.window().endsAt());
        this.partners = new Partners(rows, starts, applicant, from, until);
        this.found = new long[(int) (WordRange.wordOf(Math.max(from, until)) - WordRange.wordOf(from)) + 1];
    }

    /** The same search, which from now on also finds out why a resource has no free time. */
    SlotScan explaining() {
        explains = true;
        return this;
    }

    /** Whether the search asks about the resource at all; what it needs and who asks is not considered yet. */
    boolean concerns(Indexed resource) {
        if (!resource.isPublished()) {
            return false;
        }
        var one = query.resource();
        if (one != null) {
            return resource.id().equals(one);
        }
        var capability = query.capability();
        return resource.kind() != ResourceKind.TECHNICIAN
                && (capability == null || resource.can(capability))
                && (query.district() == null
                        || query.district().equals(resource.site().district()))
                && (conditions.provider() == null
                        || conditions.provider().equals(resource.site().provider()))
                && (conditions.withinMetres() == null || metresTo(resource) <= conditions.withinMetres());
    }

    private boolean isAble(Indexed resource) {
        return query.resource() != null
                || needs.isNone()
                || resource.capabilities().stream()
                        .filter(limits -> query.capability() == null
                                || limits.capability().equals(query.capability()))
                        .anyMatch(limits -> needs.metBy(limits, better));
    }

    private double metresTo(Indexed resource) {
        var near = conditions.near();
        return near == null ? 0 : near.metresTo(resource.site());
    }

    /**
     * Offers the resource's slots to the best.
     *
     * @return why it has none, or null when it has some, or none that could be among the best
     */
    @Nullable
    Obstacle look(Indexed resource, BestSlots best) {
        if (!isAble(resource)) {
            return Obstacle.of(LeftOutReason.LIMITS);
        }
        var refused = applicant.refusedBy(resource);
        if (refused != null) {
            return refused;
        }
        int length = resource.bookable(work);
        if (length > resource.longest()) {
            return Obstacle.of(LeftOutReason.TOO_LONG, Quarters.STEP.multipliedBy(resource.longest()));
        }
        long first = Math.max(from, starts.earliest(resource));
        long end = until - length;
        long last = Math.min(end, starts.latest(resource));
        if (first > last) {
            return outsideRules(resource, first, end);
        }
        double metres = metresTo(resource);
        long hopeful = best.latestStart(resource, length, metres);
        if (first > hopeful) {
            return null;
        }
        return look(resource, length, first, Math.min(last, hopeful), metres, best);
    }

    private Obstacle outsideRules(Indexed resource, long first, long end) {
        if (first > end) {
            return from > end
                    ? Obstacle.of(LeftOutReason.OPEN_TOO_SHORT)
                    : Obstacle.of(LeftOutReason.LEAD_TIME, resource.rules().leadTime());
        }
        return Obstacle.of(LeftOutReason.HORIZON, resource.rules().horizon());
    }

    private @Nullable Obstacle look(
            Indexed resource, int length, long first, long last, double metres, BestSlots best) {
        var hours = hours(resource);
        var within = hours == null ? null : hours.asked();
        var operators = query.withOperator() || resource.needsOperator() ? partners.operatorsOf(resource) : null;
        var beside =
                conditions.withWorkstation() && Partners.wantsDesk(resource) ? partners.desksBeside(resource) : null;
        boolean tooShort = hours != null && hours.longestRun(resource.rows().open()) < length;
        if (tooShort || !starts.find(resource, length, first, last, within, found)) {
            return explains ? closed(resource, length, first, last, within) : NONE_FREE;
        }
        long word = WordRange.wordOf(first);
        int count = (int) (WordRange.wordOf(last) - word) + 1;
        if (operators != null && !partners.retain(operators, length, word, count, found)) {
            return Obstacle.of(operators.isEmpty() ? LeftOutReason.NEVER_OPERATOR : LeftOutReason.NO_OPERATOR);
        }
        if (beside != null && !partners.retain(beside, length, word, count, found)) {
            return Obstacle.of(LeftOutReason.NO_WORKSTATION);
        }
        return offer(resource, length, word, count, operators, beside, metres, best);
    }

    private @Nullable Obstacle offer(
            Indexed resource,
            int length,
            long word,
            int count,
            @Nullable List<Indexed> operators,
            @Nullable List<Indexed> beside,
            double metres,
            BestSlots best) {
        Obstacle obstacle = null;
        int offered = 0;
        long next = Long.MIN_VALUE;
        var allowedUntil = applicant.until(resource);
        for (int i = 0; i < count; i++) {
            for (long bits = found[i]; bits != 0; bits &= bits - 1) {
                long start = (word + i) * WordRange.BITS + Long.numberOfTrailingZeros(bits);
                if (start < next) {
                    continue;
                }
                if (allowedUntil.isBefore(Quarters.startOf(start + length))) {
                    return offered > 0 ? null : applicant.expiring(resource);
                }
                if (!applicant.hasRoom(resource, start, length)) {
                    obstacle = Obstacle.of(LeftOutReason.QUOTA);
                    continue;
                }
                var desk = beside == null ? null : partners.deskAt(beside, start, length);
                if (beside != null && desk == null) {
                    obstacle = Obstacle.of(LeftOutReason.QUOTA);
                    continue;
                }
                var operator = operators == null ? null : partners.operatorAt(operators, start, length);
                var one = Found.of(resource, start, length, operator, desk, metres);
                if (conditions.mostPrice() != null && one.policyPrice().compareTo(conditions.mostPrice()) > 0) {
                    obstacle = Obstacle.of(LeftOutReason.TOO_DEAR, one.policyPrice());
                    continue;
                }
                best.offer(one);
                offered++;
                if (offered == best.most()) {
                    return null;
                }
                // Without a resource named, slots of one machine come one after the other.
                next = query.resource() == null ? start + length : start + 1;
            }
        }
        return offered > 0 ? null : obstacle;
    }

    private Obstacle closed(Indexed resource, int length, long first, long last, @Nullable BitRow within) {
        if (resource.rows().open().count(first, last + length) == 0) {
            return Obstacle.of(LeftOutReason.NOT_OPEN);
        }
        return Obstacle.of(
                starts.isOpen(resource, length, first, last, within)
                        ? LeftOutReason.BOOKED
                        : LeftOutReason.OPEN_TOO_SHORT);
    }

    /** The hours of the day that the search leaves, at the resource's site; null when it takes any. */
    private @Nullable OpenHours hours(Indexed resource) {
        return conditions.limitTime()
                ? hours.computeIfAbsent(
                        resource.site().zone(), zone -> new OpenHours(HoursAsked.of(conditions, query.window(), zone)))
                : null;
    }
}
