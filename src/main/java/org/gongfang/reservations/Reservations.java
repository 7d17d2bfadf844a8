package org.gongfang.reservations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reservations and every step of their life, for the person who is signed in. What belongs to somebody else does not
 * exist here: it is not found.
 */
@Service
public class Reservations {

    /**
     * Books the slot for the person who is signed in, all of its resources or none. A second call with the same key and
     * the same request answers with the same reservation. Must not be called inside a transaction.
     *
     * @throws SlotTaken when somebody else was first; it brings alternatives
     * @throws org.gongfang.shared.Refusal when a rule refuses: {@link OutsideOpening}, {@link OffGrid}, {@link TooShort},
     *     {@link TooLong}, {@link TooSoon}, {@link TooFar}, {@link NotAllowed}, {@link OperatorRequired}, and so on
     * @throws KeyReused when the key belongs to another request
     */
    public Reservation request(SlotRequest request, String idempotencyKey) {
        throw new IllegalStateException("pending");
    }

    /** Says yes for the provider. */
    public void confirm(ReservationId id) {
        throw new IllegalStateException("pending");
    }

    /** Says no for the provider; the slot is free again. */
    public void decline(ReservationId id, String reason) {
        throw new IllegalStateException("pending");
    }

    /** Takes the reservation back: its holder until the deadline, the provider's manager always, with a reason. */
    public void cancel(ReservationId id, String reason) {
        throw new IllegalStateException("pending");
    }

    /** Starts the use: by the holder, or by the provider's technician or manager. */
    public void checkIn(ReservationId id) {
        throw new IllegalStateException("pending");
    }

    /** Ends the use: by the holder, or by the provider's technician or manager; what remains of the slot is free again. */
    public void checkOut(ReservationId id) {
        throw new IllegalStateException("pending");
    }

    /** The reservation with its history, for its holder, its provider's people and officials. */
    public Optional<Reservation> find(ReservationId id) {
        throw new IllegalStateException("pending");
    }

    /** The reservation by the code that people read to each other. */
    public Optional<Reservation> findByCode(String code) {
        throw new IllegalStateException("pending");
    }

    /** One's own reservations, the latest slot first. */
    public CursorPage<Reservation> mine(ReservationFilter filter, @Nullable String cursor, int size) {
        throw new IllegalStateException("pending");
    }

    /** One's own reservations, counted from an offset: for lazily loaded lists; {@code ascending} by start. */
    public List<Reservation> mine(ReservationFilter filter, boolean ascending, int offset, int limit) {
        throw new IllegalStateException("pending");
    }

    /** The next live reservation of the member, or nothing; only one's own. */
    public Optional<Reservation> next(MemberId member) {
        throw new IllegalStateException("pending");
    }

    /** Requests that wait for the provider's answer, the one that expires first first. */
    public List<Reservation> waitingForApproval(OrganisationId provider, int offset, int limit) {
        throw new IllegalStateException("pending");
    }

    /** How many requests wait for the provider's answer. */
    public int countWaitingForApproval(OrganisationId provider) {
        throw new IllegalStateException("pending");
    }

    /** What the provider's board shows for its resources in the window: live and completed reservations. */
    public List<BoardEntry> board(Collection<ResourceId> resources, TimeSlot window) {
        throw new IllegalStateException("pending");
    }

    /** Confirmed, running and completed reservations at one's provider whose slot touches the window, earliest first. */
    public List<Reservation> atMyProvider(TimeSlot window) {
        throw new IllegalStateException("pending");
    }

    /** Confirmed, running and completed reservations at one's provider today, the earliest first. */
    public List<Reservation> today() {
        throw new IllegalStateException("pending");
    }

    /** When no unit of the resource is free, as anybody may know: stretches without names, merged, in order. */
    public List<TimeSlot> occupied(ResourceId resource, TimeSlot window) {
        throw new IllegalStateException("pending");
    }
}
