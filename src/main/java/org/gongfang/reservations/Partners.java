package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.SiteId;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The technicians and desks that a search wants beside machines. Each is looked at once for a length, over the whole
 * window, and its starts are then combined with those of machines by words.
 */
final class Partners {

    private final IndexRows rows;
    private final StartFinder starts;
    private final Applicant applicant;
    private final long from;
    private final long until;
    private final Map<Asked, long[]> known = new HashMap<>();
    private final Map<SiteId, List<Indexed>> desks = new HashMap<>();

    private record Asked(ResourceId partner, int length) {}

    /** For slots from one quarter to another. */
    Partners(IndexRows rows, StartFinder starts, Applicant applicant, long from, long until) {
        this.rows = rows;
        this.starts = starts;
        this.applicant = applicant;
        this.from = from;
        this.until = until;
    }

    /** The published technicians who may run the machine. */
    List<Indexed> operatorsOf(Indexed machine) {
        return machine.operators().stream()
                .map(rows::find)
                .filter(Objects::nonNull)
                .filter(Indexed::isPublished)
                .toList();
    }

    /** The desks at the machine's site that the person may book. */
    List<Indexed> desksBeside(Indexed machine) {
        return desks.computeIfAbsent(
                machine.site().id(),
                site -> rows.desksAt(site).stream()
                        .filter(desk -> applicant.refusedBy(desk) == null)
                        .toList());
    }

    /** Whether a search that wants a desk has to look for one besides this resource. */
    static boolean wantsDesk(Indexed resource) {
        return resource.kind() != ResourceKind.WORKSTATION;
    }

    /** Keeps of a machine's starts those at which one of the partners is free as well. */
    boolean retain(List<Indexed> partners, int length, long first, int count, long[] into) {
        long any = 0;
        var free = new ArrayList<long[]>(partners.size());
        for (var partner : partners) {
            free.add(startsOf(partner, length));
        }
        int shift = (int) (first - WordRange.wordOf(from));
        for (int i = 0; i < count; i++) {
            long together = 0;
            for (var one : free) {
                together |= shift + i < one.length ? one[shift + i] : 0;
            }
            into[i] &= together;
            any |= into[i];
        }
        return any != 0;
    }

    private long[] startsOf(Indexed partner, int length) {
        return known.computeIfAbsent(new Asked(partner.id(), length), asked -> {
            long first = Math.max(from, starts.earliest(partner));
            long last = Math.min(until - length, starts.latest(partner));
            boolean takes = length >= Indexed.quarters(partner.rules().minLength()) && length <= partner.longest();
            if (!takes || first > last) {
                return new long[0];
            }
            var found = new long[(int) (WordRange.wordOf(last) - WordRange.wordOf(first)) + 1];
            if (!starts.find(partner, length, first, last, null, found)) {
                return new long[0];
            }
            int shift = (int) (WordRange.wordOf(first) - WordRange.wordOf(from));
            var whole = new long[shift + found.length];
            System.arraycopy(found, 0, whole, shift, found.length);
            return whole;
        });
    }

    private boolean isFree(Indexed partner, long start, int length) {
        var its = startsOf(partner, length);
        int word = (int) (WordRange.wordOf(start) - WordRange.wordOf(from));
        return word < its.length && (its[word] >>> start & 1) != 0;
    }

    /** The one of the technicians who is free then and has least to do in the window. */
    @Nullable
    Indexed operatorAt(List<Indexed> operators, long start, int length) {
        return operators.stream()
                .filter(operator -> isFree(operator, start, length))
                .min(Comparator.<Indexed>comparingInt(
                                operator -> operator.rows().load(from, until))
                        .thenComparing(Indexed::code))
                .orElse(null);
    }

    /** The cheapest of the desks that is free then and for which the person has room. */
    @Nullable
    Indexed deskAt(List<Indexed> beside, long start, int length) {
        return beside.stream()
                .filter(desk -> isFree(desk, start, length))
                .filter(desk -> applicant.hasRoom(desk, start, length))
                .min(Comparator.<Indexed, Money>comparing(desk -> desk.rules().policyPricePerHour())
                        .thenComparing(Indexed::code))
                .orElse(null);
    }
}
