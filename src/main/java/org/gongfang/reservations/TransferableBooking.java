package org.gongfang.reservations;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** How a booking becomes somebody else's before it begins: offered by its holder and accepted, or given by the provider. */
@MappedSuperclass
abstract class TransferableBooking extends BookingState {

    @Embedded
    @Nullable
    Transfer transfer;

    /** The holder's offer to somebody else, or null. */
    @Override
    @Nullable
    Transfer transfer() {
        return transfer;
    }

    /** The holder, and to whom it is offered: whose names are read with it. */
    Stream<MemberId> people() {
        return Stream.concat(Stream.of(holder), Stream.ofNullable(transfer).map(Transfer::receiver));
    }

    /** @throws org.gongfang.shared.Refusal when it can have no other holder any more */
    void requireTransferable(MemberId to, Instant at) {
        if (!isAhead(at)) {
            throw new WrongState(status);
        }
        if (series != null) {
            throw new TransferOfSeries(code);
        }
        if (holder.equals(to)) {
            throw new TransferToHolder();
        }
    }

    /** Offers it to somebody, who has to accept; it takes the place of an offer that was open. */
    Step offer(MemberId to, String reason, Instant at) {
        requireTransferable(to, at);
        transfer = new Transfer(to.value(), at);
        note(holder, reason, Remark.TRANSFER_OFFERED, at);
        return Step.keeping(
                new TransferOffered(id, code, holder, to, ids(items), slot.startsAt(), slot.endsAt(), reason, at),
                "reservation-transfer-offered",
                reason);
    }

    /** Whoever it is offered to. */
    MemberId requireOffered(Instant at) {
        if (transfer == null || !isAhead(at)) {
            throw new NoTransfer();
        }
        return transfer.receiver();
    }

    /** Ends the offer by the word of either of the two. */
    Step refuseTransfer(MemberId by, String reason, Instant at) {
        var to = requireOffered(at);
        transfer = null;
        note(by, reason, by.equals(to) ? Remark.TRANSFER_REFUSED : Remark.TRANSFER_WITHDRAWN, at);
        return Step.keeping(
                new TransferRefused(id, code, holder, to, ids(items), slot.startsAt(), slot.endsAt(), by, reason, at),
                "reservation-transfer-refused",
                reason);
    }

    /**
     * Makes it somebody else's.
     *
     * @param asking until when the provider has to say yes to the new holder of what was confirmed, or null when it need not
     */
    Step handTo(MemberId to, MemberId by, @Nullable Asking asking, String reason, Instant at) {
        requireTransferable(to, at);
        var former = holder;
        holder = to;
        transfer = null;
        if (status == ReservationStatus.CONFIRMED && asking != null) {
            status = ReservationStatus.REQUESTED;
            waitFor(asking);
        }
        note(by, reason, Remark.TRANSFERRED, at);
        return Step.keeping(
                new ReservationTransferred(
                        id, code, to, former, status, ids(items), slot.startsAt(), slot.endsAt(), by, reason, at),
                "reservation-transferred",
                reason);
    }

    private void note(MemberId by, String reason, Remark remark, Instant at) {
        changedAt = at;
        history.add(new ChangeRow(status, at, by.value(), reason, remark));
    }
}
