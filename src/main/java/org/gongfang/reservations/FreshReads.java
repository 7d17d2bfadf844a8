package org.gongfang.reservations;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Ties;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the database each time. */
@Component
class FreshReads implements BookingReads {

    private final Resources resources;
    private final ResourceTies ties;
    private final Openings openings;
    private final Admission admission;
    private final Quotas quotas;
    private final FairUse fairUse;
    private final BookedCells cells;

    FreshReads(
            Resources resources,
            ResourceTies ties,
            Openings openings,
            Admission admission,
            Quotas quotas,
            FairUse fairUse,
            BookedCells cells) {
        this.resources = resources;
        this.ties = ties;
        this.openings = openings;
        this.admission = admission;
        this.quotas = quotas;
        this.fairUse = fairUse;
        this.cells = cells;
    }

    @Override
    public Map<ResourceId, BookingTerms> terms(List<ResourceId> ids) {
        return resources.terms(ids);
    }

    @Override
    public Map<ResourceId, Ties> ties(List<ResourceId> ids) {
        return ties.of(ids);
    }

    @Override
    public Map<ResourceId, List<TimeSlot>> published(List<ResourceId> ids, TimeSlot slot) {
        return openings.published(ids, slot);
    }

    @Override
    public Map<ResourceId, List<ResourceId>> operatorsFor(List<ResourceId> machines) {
        return resources.operatorsFor(machines);
    }

    @Override
    public void requireAdmitted(
            List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project, TimeSlot slot) {
        admission.require(resources, holder, project, slot);
    }

    @Override
    public void requireQuota(
            ReservationId booking, List<Wanted> wanted, TimeSlot slot, MemberId holder, @Nullable ProjectId project) {
        quotas.require(booking, wanted, slot, holder, project);
    }

    @Override
    public void requireReliable(List<BookingTerms> resources, MemberId holder) {
        fairUse.requireReliable(resources, holder);
    }

    @Override
    public void requireAlone(
            ReservationId booking,
            List<BookingTerms> resources,
            TimeSlot slot,
            MemberId holder,
            @Nullable ProjectId project) {
        requireAlone(resources, slot, project, () -> others(List.of(booking), slot, holder, true));
    }

    /** The same, when what the person has is known already. */
    void requireAlone(
            List<BookingTerms> resources,
            TimeSlot slot,
            @Nullable ProjectId project,
            Supplier<List<FairUse.Had>> others) {
        fairUse.requireAlone(resources, slot, project, others);
    }

    /** What the person has in the stretch besides what moves; without locking it may be wrong a moment later. */
    List<FairUse.Had> others(Collection<ReservationId> moving, TimeSlot within, MemberId holder, boolean locking) {
        return fairUse.others(moving, within, holder, locking);
    }

    @Override
    public BitSet unitsTaken(Wanted wanted, TimeSlot occupied) {
        int units = wanted.terms().units();
        // Whoever wants all units has nothing to choose: the cells' key says whether they are free.
        return wanted.units() == units
                ? new BitSet()
                : cells.unitsTaken(wanted.terms().id(), units, occupied);
    }
}
