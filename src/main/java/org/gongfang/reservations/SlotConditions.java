package org.gongfang.reservations;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What else a search may ask for besides what must be made, where and when; what is absent does not matter.
 *
 * @param near from where distances are counted
 * @param withinMetres the farthest from there
 * @param weekdays the days of the week on which the whole slot has to lie, at its site; all of them when empty
 * @param from the earliest time of day at which it may start, at its site
 * @param until the latest time of day at which it may end; midnight is the end of the day
 * @param withWorkstation whether a workstation at the same site has to be free as well
 * @param mostPrice the most that the slot may cost after policy
 * @param person for whom rules and quotas have to hold
 * @param project for which that person would book
 */
public record SlotConditions(
        @Nullable OrganisationId provider,
        @Nullable Spot near,
        @Nullable Integer withinMetres,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        boolean withWorkstation,
        @Nullable Money mostPrice,
        @Nullable MemberId person,
        @Nullable ProjectId project,
        SlotRanking ranking) {

    /** No conditions; the earliest first. */
    public static final SlotConditions NONE =
            new SlotConditions(null, null, null, Set.of(), null, null, false, null, null, null, SlotRanking.EARLIEST);

    public SlotConditions {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether not every hour will do. */
    boolean limitTime() {
        return !weekdays.isEmpty() || from != null || until != null;
    }

    public SlotConditions by(SlotRanking other) {
        return new SlotConditions(
                provider,
                near,
                withinMetres,
                weekdays,
                from,
                until,
                withWorkstation,
                mostPrice,
                person,
                project,
                other);
    }

    public SlotConditions forPerson(@Nullable MemberId who, @Nullable ProjectId what) {
        return new SlotConditions(
                provider, near, withinMetres, weekdays, from, until, withWorkstation, mostPrice, who, what, ranking);
    }

    public SlotConditions at(Set<DayOfWeek> days, @Nullable LocalTime earliest, @Nullable LocalTime latest) {
        return new SlotConditions(
                provider,
                near,
                withinMetres,
                days,
                earliest,
                latest,
                withWorkstation,
                mostPrice,
                person,
                project,
                ranking);
    }
}
