package org.gongfang.reservations.ui;

import java.time.Duration;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.reservations.HoldOver;
import org.gongfang.reservations.Holding;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.reservations.SlotTaken;
import org.gongfang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The slot of one booking form, kept for whoever fills it in; without it everything goes on as if it had never been. */
final class FormHold {

    private final Holding holding;
    private final CurrentMember currentMember;
    private final ScreenWords words;
    private final HoldNotice notice;
    private BookingForm.@Nullable Draft kept;
    private @Nullable ReservationId held;

    FormHold(Holding holding, CurrentMember currentMember, ScreenWords words, HoldNotice notice) {
        this.holding = holding;
        this.currentMember = currentMember;
        this.words = words;
        this.notice = notice;
    }

    /** Whether just that is kept. */
    boolean isOf(BookingForm.Draft draft) {
        return draft.equals(kept);
    }

    /**
     * Keeps the slot. A rule that refuses is said when the form is sent, where it can be read beside what was written.
     *
     * @throws SlotTaken when somebody else was faster
     */
    void keep(BookingForm.Draft draft, SlotRequest request, String key) {
        try {
            var hold = holding.hold(request, key);
            var until = hold.holdExpiresAt();
            held = hold.id();
            kept = draft;
            notice.begin(until == null ? Duration.ZERO : Duration.between(words.now(), until));
        } catch (SlotTaken taken) {
            throw taken;
        } catch (Refusal saidLater) {
            forget();
        }
    }

    /** Makes what is kept a reservation; nothing when nothing is kept any more. */
    Optional<Reservation> takeUp(String purpose) {
        var id = held;
        if (id == null) {
            return Optional.empty();
        }
        try {
            var made = holding.takeUp(id, null, purpose);
            forget();
            return Optional.of(made);
        } catch (HoldOver over) {
            forget();
            return Optional.empty();
        }
    }

    /** Gives the slot back, when it is still kept and somebody is still there. */
    void letGo() {
        var id = held;
        forget();
        if (id != null && currentMember.find().isPresent()) {
            holding.release(id);
        }
    }

    private void forget() {
        held = null;
        kept = null;
        notice.end();
    }
}
