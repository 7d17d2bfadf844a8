package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reservations and every step of their life, for the person who is signed in. What belongs to somebody else does not
 * exist here: it is not found.
 */
@Service
public class Reservations {

    private final BookingDesk desk;
    private final MovingDesk mover;
    private final UseDesk use;
    private final StepDesk steps;
    private final BookingRecords bookings;
    private final Occupancy occupancy;
    private final ReservationReader reader;
    private final OwnReservations own;
    private final ReservationAccess access;
    private final Resources resources;
    private final PeopleToBookFor people;
    private final CurrentMember currentMember;
    private final Clock clock;

    Reservations(
            BookingDesk desk,
            MovingDesk mover,
            UseDesk use,
            StepDesk steps,
            BookingRecords bookings,
            Occupancy occupancy,
            ReservationReader reader,
            OwnReservations own,
            ReservationAccess access,
            Resources resources,
            PeopleToBookFor people,
            CurrentMember currentMember,
            Clock clock) {
        this.desk = desk;
        this.mover = mover;
        this.use = use;
        this.steps = steps;
        this.bookings = bookings;
        this.occupancy = occupancy;
        this.reader = reader;
        this.own = own;
        this.access = access;
        this.resources = resources;
        this.people = people;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Books the slot for the person who is signed in, all of its resources or none. A second call with the same key and
     * the same request answers with the same reservation. Must not be called inside a transaction.
     *
     * @throws SlotTaken when somebody else was first; it brings alternatives
     * @throws org.gongfang.shared.Refusal when a rule refuses: {@link OutsideOpening}, {@link OffGrid}, {@link TooShort},
     *     {@link TooLong}, {@link TooSoon}, {@link TooFar}, {@link NotAllowed}, {@link OperatorRequired}, and so on
     * @throws KeyReused when the key belongs to another request
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation request(SlotRequest request, String idempotencyKey) {
        return desk.request(request, idempotencyKey, currentMember.require());
    }

    /**
     * Books the slot on the manager's own resources for another member, or for the house itself when the member is the
     * manager: confirmed at once, written down as booked by the manager, and the member is told.
     *
     * @throws PersonNotFound when there is nobody to book for
     * @throws org.gongfang.shared.Refusal as {@link #request} does; resources of another provider are not found
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation requestFor(MemberId member, SlotRequest request, String idempotencyKey) {
        return desk.requestFor(people.find(member), request, idempotencyKey, currentMember.require(), null);
    }

    /**
     * The same, but lead time, horizon, quotas, reliability and one machine at a time are not held against the member;
     * openings, lengths, qualifications and whatever guards the machine are. Why stands in the history and in the audit
     * trail.
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation requestInSpite(MemberId member, SlotRequest request, String idempotencyKey, String reason) {
        return desk.requestFor(
                people.find(member),
                request,
                idempotencyKey,
                currentMember.require(),
                BookingCheck.reason(reason, true));
    }

    /**
     * The one person whom the manager can name: by the exact mail address, or by the code of a reservation at the
     * manager's provider. There is no list of members to look through.
     *
     * @throws PersonNotFound when the words name nobody whose slot can be booked
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(readOnly = true)
    public Member personToBookFor(String mailOrCode) {
        return people.find(mailOrCode);
    }

    /** Says yes for the provider. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public void confirm(ReservationId id) {
        steps.take(id, booking -> {
            var manager = access.requireManager(booking);
            if (booking.status() != ReservationStatus.REQUESTED) {
                throw new WrongState(booking.status());
            }
            return booking.confirm(manager, now());
        });
    }

    /** Says no for the provider; the slot is free again. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public void decline(ReservationId id, String reason) {
        var why = BookingCheck.reason(reason, true);
        steps.take(id, booking -> booking.decline(access.requireManager(booking), why, now()));
    }

    /** Takes the reservation back: its holder until the deadline, the provider's manager always, with a reason. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public void cancel(ReservationId id, String reason) {
        steps.take(id, booking -> {
            if (access.isHolder(booking) && !access.manages(booking.provider())) {
                return booking.cancelByHolder(BookingCheck.reason(reason, false), now());
            }
            var manager = access.requireManager(booking);
            return booking.cancel(manager, BookingCheck.reason(reason, true), now());
        });
    }

    /** Starts the use: by the holder, or by the provider's technician or manager; a second time it changes nothing. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public void checkIn(ReservationId id) {
        use.checkIn(id);
    }

    /**
     * Ends the use: by the holder, or by the provider's technician or manager; what remains of the slot is free again. A
     * second time it changes nothing.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public void checkOut(ReservationId id) {
        use.checkOut(id);
    }

    /**
     * Takes the reservation to another slot, and to other resources when they are named, in one transaction: it is never
     * without one of them. By the provider's manager, with a reason, or by the holder until the cancellation deadline.
     *
     * @throws SlotTaken when the new slot is not free; the reservation keeps the one it has
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Reservation move(ReservationId id, Move to, String reason) {
        return mover.move(id, to, BookingCheck.reason(reason, false));
    }

    /** The reservation with its history, for its holder, its provider's people and officials. */
    @Transactional(readOnly = true)
    public Optional<Reservation> find(ReservationId id) {
        return bookings.findById(id).filter(access::maySee).map(reader::whole);
    }

    /** The reservation by the code that people read to each other. */
    @Transactional(readOnly = true)
    public Optional<Reservation> findByCode(String code) {
        return Optional.of(PublicCode.normalise(code))
                .filter(PublicCode::isWellFormed)
                .flatMap(bookings::findByCode)
                .filter(access::maySee)
                .map(reader::whole);
    }

    /** One's own reservations, the latest slot first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public CursorPage<Reservation> mine(ReservationFilter filter, @Nullable String cursor, int size) {
        return own.page(filter, cursor, size);
    }

    /** One's own reservations, counted from an offset: for lazily loaded lists; {@code ascending} by start. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Reservation> mine(ReservationFilter filter, boolean ascending, int offset, int limit) {
        return own.list(filter, ascending, offset, limit);
    }

    /** What one's own reservation with the latest slot is for: mostly the next one is for the same. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<String> lastPurpose() {
        return own.lastPurpose();
    }

    /** The next live reservation of the member, or nothing; only one's own. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Reservation> next(MemberId member) {
        return member.equals(currentMember.id())
                ? own.list(ReservationFilter.upcoming(now()), true, 0, 1).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** When no unit of the resource is free, as anybody may know: stretches without names, merged, in order. */
    @Transactional(readOnly = true)
    public List<TimeSlot> occupied(ResourceId resource, TimeSlot window) {
        return resources.terms(List.of(resource)).values().stream()
                .flatMap(terms -> occupancy.of(Map.of(resource, terms.units()), window).values().stream())
                .flatMap(occupation -> occupation.full().stream())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
