package org.gongfang.reservations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.AuditTrail;
import org.gongfang.reservations.AffectedReservation.Taken;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a change of hours with the calendars locked, so that nobody books meanwhile, and looks whom it hits. When there
 * are reservations about which nothing was decided, the change is taken back with the transaction.
 */
@Component
class ImpactTransaction {

    private static final Comparator<Reservation> EARLIEST = Comparator.comparing(
                    (Reservation reservation) -> reservation.slot().startsAt())
            .thenComparing(Reservation::code);

    private final ResourceCalendars calendars;
    private final Hits hits;
    private final KeptReservations kept;
    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final Substitutes substitutes;
    private final AuditTrail audit;
    private final Clock clock;

    ImpactTransaction(
            ResourceCalendars calendars,
            Hits hits,
            KeptReservations kept,
            BookingRecords bookings,
            ReservationReader reader,
            Substitutes substitutes,
            AuditTrail audit,
            Clock clock) {
        this.calendars = calendars;
        this.hits = hits;
        this.kept = kept;
        this.bookings = bookings;
        this.reader = reader;
        this.substitutes = substitutes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the change and notes which reservations stay in spite of it.
     *
     * @throws ReservationsAffected when it hits a reservation that the decisions do not name; nothing was done then
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void make(Collection<ResourceId> touched, Runnable change, Decisions decisions) {
        calendars.lock(touched);
        var fresh = makeAndLook(touched, change);
        if (!reservations(fresh).stream().allMatch(decisions::covers)) {
            throw new ReservationsAffected(affected(fresh));
        }
        keep(fresh, decisions);
    }

    /** Makes the change within the caller's transaction, which holds the calendars, and answers whom it hits. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Reservation> tryOut(Collection<ResourceId> touched, Runnable change) {
        return read(reservations(makeAndLook(touched, change)));
    }

    /**
     * Makes the change only to see whom it hits.
     *
     * @throws Rehearsed always, so that nothing of it remains
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void rehearse(Collection<ResourceId> touched, Runnable change) {
        calendars.lock(touched);
        throw new Rehearsed(reservations(makeAndLook(touched, change)).size());
    }

    /** Ends a rehearsal and tells how many reservations were hit. */
    static class Rehearsed extends RuntimeException {

        private final int hit;

        Rehearsed(int hit) {
            super("Rehearsed", null, false, false);
            this.hit = hit;
        }

        int hit() {
            return hit;
        }
    }

    private List<Hit> makeAndLook(Collection<ResourceId> touched, Runnable change) {
        var before = hits.on(touched, clock.instant());
        change.run();
        bookings.flush();
        return undecided(hits.on(touched, clock.instant()).stream()
                .filter(hit -> before.stream().noneMatch(hit::isWithin))
                .toList());
    }

    private List<Hit> undecided(List<Hit> found) {
        var decided = kept.of(reservations(found));
        return found.stream()
                .filter(hit -> decided.stream().noneMatch(hit::isWithin))
                .toList();
    }

    /** Notes which of the reservations that are hit already stay in spite of it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void keep(Collection<ResourceId> resources, Decisions decisions) {
        calendars.lock(resources);
        keep(hits.on(resources, clock.instant()), decisions);
    }

    /** The reservations on the resources that are hit and about which nothing was decided, with where they could go. */
    @Transactional(readOnly = true)
    List<AffectedReservation> undecided(Collection<ResourceId> resources) {
        return affected(open(resources));
    }

    /** How many reservations on the resources wait for a decision. */
    @Transactional(readOnly = true)
    int countUndecided(Collection<ResourceId> resources) {
        return reservations(open(resources)).size();
    }

    /** What is hit on the resources and nobody has decided about. */
    @Transactional(readOnly = true)
    List<Hit> open(Collection<ResourceId> resources) {
        return undecided(hits.on(resources, clock.instant()));
    }

    private void keep(List<Hit> found, Decisions decisions) {
        var byReservation = found.stream().collect(groupingBy(Hit::reservation));
        decisions.each().forEach((id, decision) -> {
            var its = byReservation.getOrDefault(id, List.of());
            if (decision instanceof Decision.Keep && !its.isEmpty()) {
                its.forEach(kept::keep);
                var booking = bookings.findById(id).orElseThrow();
                audit.record("reservation-kept", booking.code(), decisions.reason());
            }
        });
    }

    private List<AffectedReservation> affected(List<Hit> found) {
        var byReservation = found.stream().collect(groupingBy(Hit::reservation));
        var reservations = read(byReservation.keySet());
        var choices = substitutes.of(reservations);
        return reservations.stream()
                .map(reservation -> new AffectedReservation(
                        reservation,
                        byReservation.getOrDefault(reservation.id(), List.of()).stream()
                                .map(hit -> new Taken(hit.hours(), hit.reason()))
                                .distinct()
                                .toList(),
                        choices.getOrDefault(reservation.id(), List.of())))
                .toList();
    }

    private List<Reservation> read(Set<ReservationId> ids) {
        return reader.list(bookings.findAllById(ids)).stream().sorted(EARLIEST).toList();
    }

    private static Set<ReservationId> reservations(List<Hit> hits) {
        return hits.stream().map(Hit::reservation).collect(toCollection(LinkedHashSet::new));
    }
}
