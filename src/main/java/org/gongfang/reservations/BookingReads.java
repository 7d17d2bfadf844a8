package org.gongfang.reservations;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Ties;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What the rules of booking ask the database; whoever books many dates at once asks once for all of them. */
interface BookingReads {

    /** What there is to know of those that exist. */
    Map<ResourceId, BookingTerms> terms(List<ResourceId> ids);

    /** What those of the resources that are tied to others are tied to. */
    Map<ResourceId, Ties> ties(List<ResourceId> ids);

    /** When the resources are open, merged, at least within the slot. */
    Map<ResourceId, List<TimeSlot>> published(List<ResourceId> ids, TimeSlot slot);

    /** Who may run the machines; a machine nobody may run is absent. */
    Map<ResourceId, List<ResourceId>> operatorsFor(List<ResourceId> machines);

    /** @throws org.gongfang.shared.Refusal when the person is not among those for whom the resources are there */
    void requireAdmitted(List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project, TimeSlot slot);

    /** @throws QuotaExceeded when the booking would exceed a quota of the person or the project */
    void requireQuota(
            ReservationId booking, List<Wanted> wanted, TimeSlot slot, MemberId holder, @Nullable ProjectId project);

    /** @throws NotReliableEnough when the person has not kept enough of what was booked */
    void requireReliable(List<BookingTerms> resources, MemberId holder);

    /** @throws org.gongfang.shared.Refusal when the person would have two machines at once where that is not allowed */
    void requireAlone(
            ReservationId booking,
            List<BookingTerms> resources,
            TimeSlot slot,
            MemberId holder,
            @Nullable ProjectId project);

    /**
     * The units that cannot be had all through the stretch; perhaps none when all units are wanted, for then the cells'
     * key decides.
     *
     * @throws BookingTransaction.NoUnitLeft when it is known already that fewer are left than are wanted
     */
    BitSet unitsTaken(Wanted wanted, TimeSlot occupied);
}
