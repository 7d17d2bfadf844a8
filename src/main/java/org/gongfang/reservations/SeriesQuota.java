package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Keeps all dates of a series within the quotas of a person and a project, each beside those before it. */
final class SeriesQuota {

    private final Quotas quotas;
    private final List<Quotas.Subject> subjects;
    private final TimeSlot hull;
    private final List<ReservationId> moved;
    private final boolean locking;
    private final Map<Quotas.Subject, Counted> counted = new HashMap<>();

    /** What counts besides the date that is asked about. */
    private record Counted(List<QuotaUse> uses, List<ResourceId> sharing) {}

    /**
     * Nothing is read before the first date is asked about.
     *
     * @param moved reservations whose hours so far do not count, because they move
     * @param locking whether the subjects' rows are held until the transaction ends, as booking does
     */
    SeriesQuota(
            Quotas quotas,
            MemberId holder,
            @Nullable ProjectId project,
            TimeSlot hull,
            List<ReservationId> moved,
            boolean locking) {
        this.quotas = quotas;
        this.subjects = Quotas.subjects(holder, project);
        this.hull = hull;
        this.moved = List.copyOf(moved);
        this.locking = locking;
    }

    /**
     * @param all every resource that any date may take
     * @throws QuotaExceeded when a quota of one of the wanted resources would be exceeded
     */
    void require(List<Wanted> wanted, TimeSlot slot, Collection<BookingTerms> all) {
        if (counted.isEmpty()) {
            read(wanted.getFirst().terms(), all);
        }
        counted.forEach((subject, known) -> {
            if (wanted.stream().map(Wanted::terms).anyMatch(subject::concerns)) {
                Quotas.exceeded(subject, wanted, slot, known.uses(), known.sharing())
                        .ifPresent(refusal -> {
                            throw refusal;
                        });
            }
        });
    }

    /** What moves with the dates. */
    List<ReservationId> moved() {
        return moved;
    }

    /** Whether the person's rows are written, so that bookings queue. */
    boolean isLocking() {
        return locking;
    }

    private void read(BookingTerms one, Collection<BookingTerms> all) {
        var concerned = subjects.stream()
                .filter(subject -> all.stream().anyMatch(subject::concerns))
                .toList();
        var provider = one.site().provider();
        if (locking) {
            quotas.lock(concerned, provider);
        }
        for (var subject : concerned) {
            var uses =
                    quotas.uses(subject, provider, Quotas.hull(hull, one.site().zone()), moved);
            boolean shared = all.stream()
                    .anyMatch(terms -> subject.quota().apply(terms.rules()).shared());
            counted.put(
                    subject,
                    new Counted(new ArrayList<>(uses), shared ? quotas.sharing(provider, subject.rule()) : List.of()));
        }
    }

    /** Counts a date in. */
    void count(SlotRequest request) {
        var slot = request.slot();
        request.items()
                .forEach(item -> counted.values()
                        .forEach(known -> known.uses()
                                .add(new QuotaUse(
                                        item.resource().value(), item.units(), slot.startsAt(), slot.endsAt()))));
    }
}
