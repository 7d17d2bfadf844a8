package org.gongfang.reservations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gongfang.identity.CurrentMember;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a slot for the person who is signed in while the booking is being filled in. To everybody else it is taken, and
 * no more is known of it; it appears in no list and is spoken of in no mail. Nothing here may be called inside a
 * transaction.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.NEVER)
public class Holding {

    /** So many slots are kept for one person at once. */
    static final int MOST = 3;

    private final BookingDesk desk;
    private final HoldTransaction transaction;
    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final ReservationsSettings settings;
    private final CurrentMember currentMember;
    private final Clock clock;

    Holding(
            BookingDesk desk,
            HoldTransaction transaction,
            BookingRecords bookings,
            ReservationReader reader,
            ReservationsSettings settings,
            CurrentMember currentMember,
            Clock clock) {
        this.desk = desk;
        this.transaction = transaction;
        this.bookings = bookings;
        this.reader = reader;
        this.settings = settings;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Keeps the slot for a few minutes, by the rules of booking; the answer's {@code holdExpiresAt} says until when. A
     * second call with the same key and request answers with the same hold. Of several the oldest make room.
     *
     * @throws HoldOver when the key's hold has ended already
     * @throws org.gongfang.shared.Refusal as {@link Reservations#request} does
     */
    public Reservation hold(SlotRequest request, String idempotencyKey) {
        var mine = bookings.findHeld(currentMember.id());
        mine.stream().limit(Math.max(0, mine.size() - MOST + 1)).forEach(this::release);
        var until = clock.instant().plus(settings.formHold()).truncatedTo(ChronoUnit.MICROS);
        return desk.hold(request, idempotencyKey, currentMember.require(), until);
    }

    /**
     * Makes one's own hold a reservation: requested, or confirmed where the provider need not be asked. Rules that do not
     * concern the time of booking are asked once more.
     *
     * @throws HoldOver when its time is over or it was given back
     * @throws WrongState when it was taken up before
     */
    public Reservation takeUp(ReservationId id, @Nullable ProjectId project, String purpose) {
        BookingCheck.purpose(purpose);
        var booking = Contention.retried(() -> transaction.takeUp(
                id, bookings.findTouched(id), currentMember.id(), held -> held.describe(project, purpose)));
        return reader.whole(booking);
    }

    /** Gives back what one holds on the resource, perhaps in a window that was closed without a word. */
    public void releaseOn(ResourceId resource) {
        bookings.findHeldOn(currentMember.id(), resource.value()).forEach(this::release);
    }

    /** Gives one's own hold back; when it is over, or was taken up, nothing happens. */
    public void release(ReservationId id) {
        Contention.retried(() -> transaction.release(id, bookings.findTouched(id), currentMember.id(), held -> {}));
    }
}
