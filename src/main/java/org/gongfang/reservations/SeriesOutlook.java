package org.gongfang.reservations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Ties;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes through the dates of a series in their order: what each would get, counting those before it, or the rule that
 * refuses it. The rules are those of a single booking.
 */
@Component
class SeriesOutlook {

    private final BookingTransaction booking;
    private final FreshReads fresh;
    private final Occupancy occupancy;
    private final Quotas quotas;

    SeriesOutlook(BookingTransaction booking, FreshReads fresh, Occupancy occupancy, Quotas quotas) {
        this.booking = booking;
        this.fresh = fresh;
        this.occupancy = occupancy;
        this.quotas = quotas;
    }

    /** A date with its operators, and what it gets, or why it gets nothing. */
    record Dated(
            SeriesOccasion occasion,
            SlotRequest request,
            BookingTransaction.@Nullable Placed placed,
            @Nullable Refusal refusal) {

        SeriesDate shown() {
            return refusal == null
                    ? SeriesDate.free(request.slot(), got().terms().prices())
                    : SeriesDate.refused(request.slot(), refusal);
        }

        /** What the date gets; only of one that is not refused. */
        BookingTransaction.Placed got() {
            if (placed == null) {
                throw new IllegalStateException("Refused", refusal);
            }
            return placed;
        }
    }

    /** How the provider answers all of the dates, which is one decision; null when none of them asks. */
    static @Nullable AnswerTerms asks(List<Dated> free) {
        return free.stream()
                .flatMap(date -> Stream.ofNullable(date.got().asks()))
                .reduce(AnswerTerms::and)
                .orElse(null);
    }

    /** Of dates whose calendars are locked. */
    List<Dated> locked(
            SeriesPlan plan,
            BookingFor who,
            @Nullable ProjectId project,
            Collection<ReservationId> moved,
            Map<ResourceId, Ties> ties,
            Instant now) {
        return dates(plan, who, reads(plan, who.holder(), project, moved, true, now), ties, now);
    }

    /** Of dates that others may still take. */
    List<Dated> look(SeriesPlan plan, BookingFor who, @Nullable ProjectId project, Instant now) {
        var reads = reads(plan, who.holder(), project, List.of(), false, now);
        return dates(plan, who, reads, reads.ties(plan.all()), now);
    }

    private SeriesReads reads(
            SeriesPlan plan,
            MemberId holder,
            @Nullable ProjectId project,
            Collection<ReservationId> moved,
            boolean locking,
            Instant now) {
        var hull = plan.hull(now);
        var quota = new SeriesQuota(quotas, holder, project, hull, List.copyOf(moved), locking);
        return new SeriesReads(fresh, occupancy, quota, plan.resources(), plan.machines(), hull);
    }

    private List<Dated> dates(
            SeriesPlan plan, BookingFor who, SeriesReads reads, Map<ResourceId, Ties> ties, Instant now) {
        var rota = new SeriesRota(reads, plan.hull(now), now);
        var dates = new ArrayList<Dated>();
        plan.occasions().forEach(occasion -> dates.add(date(occasion, who, reads, rota, ties, now)));
        return dates;
    }

    private Dated date(
            SeriesOccasion occasion,
            BookingFor who,
            SeriesReads reads,
            SeriesRota rota,
            Map<ResourceId, Ties> ties,
            Instant now) {
        var manned = rota.manned(occasion);
        try {
            var placed = booking.examine(occasion.id(), manned, who, tiesOf(manned, ties), now, reads);
            rota.requireManned(occasion, manned);
            reads.take(manned, placed);
            return new Dated(occasion, manned, placed, null);
        } catch (BookingTransaction.NoUnitLeft taken) {
            return new Dated(occasion, manned, null, new SlotTaken(List.of()));
        } catch (OperatorRequired missing) {
            boolean busy = reads.operatorsFor(List.of(missing.machine())).containsKey(missing.machine());
            return new Dated(occasion, manned, null, busy ? new SlotTaken(List.of()) : missing);
        } catch (NotFound nothing) {
            throw nothing;
        } catch (Refusal refusal) {
            return new Dated(occasion, manned, null, refusal);
        }
    }

    private static Map<ResourceId, Ties> tiesOf(SlotRequest request, Map<ResourceId, Ties> all) {
        var its = new HashMap<>(all);
        its.keySet()
                .retainAll(
                        request.items().stream().map(SlotRequest.Item::resource).toList());
        return its;
    }
}
