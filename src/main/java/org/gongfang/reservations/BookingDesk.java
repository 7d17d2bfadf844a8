package org.gongfang.reservations;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a request through: tries again when the database gave the turn away, and answers a repeated one as before. */
@Component
class BookingDesk {

    private static final int ALTERNATIVES = 5;

    private final BookingTransaction transaction;
    private final HoldTransaction holds;
    private final IdempotencyKeys keys;
    private final ReservationReader reader;
    private final SlotFinder finder;
    private final OperatorChoice operators;

    BookingDesk(
            BookingTransaction transaction,
            HoldTransaction holds,
            IdempotencyKeys keys,
            ReservationReader reader,
            SlotFinder finder,
            OperatorChoice operators) {
        this.transaction = transaction;
        this.holds = holds;
        this.keys = keys;
        this.reader = reader;
        this.finder = finder;
        this.operators = operators;
    }

    /** One try, which opens its own transaction. */
    private interface Attempt {
        Booking at(SlotRequest request, BookingFor who, RequestKey key);
    }

    Reservation request(SlotRequest request, String idempotencyKey, SignedInMember holder) {
        return bring(request, idempotencyKey, BookingFor.oneself(holder.id()), named(holder), transaction::book);
    }

    /** Books for somebody else, or for the house itself, as the provider's manager. */
    Reservation requestFor(
            Member holder,
            SlotRequest request,
            String idempotencyKey,
            SignedInMember manager,
            @Nullable String inSpite) {
        var names = new HashMap<>(named(manager));
        names.put(holder.id(), holder.name());
        return bring(
                request, idempotencyKey, BookingFor.somebody(holder.id(), manager, inSpite), names, transaction::book);
    }

    /** Only keeps the slot until then. */
    Reservation hold(SlotRequest request, String idempotencyKey, SignedInMember holder, Instant until) {
        return bring(
                request,
                idempotencyKey,
                BookingFor.oneself(holder.id()),
                named(holder),
                (one, who, key) -> holds.hold(one, who, key, until));
    }

    private static Map<MemberId, String> named(SignedInMember member) {
        return Map.of(member.id(), member.name());
    }

    private Reservation bring(
            SlotRequest request, String idempotencyKey, BookingFor who, Map<MemberId, String> names, Attempt attempt) {
        BookingCheck.form(request);
        var key = RequestKey.of(who.sender(), who.named(IdempotencyKeys.wellFormed(idempotencyKey)), request);
        try {
            var booking = operators.bring(request, one -> Contention.retried(() -> attempt.at(one, who, key)));
            return reader.whole(booking, names);
        } catch (IdempotencyKeys.KeyUsed used) {
            return replay(key);
        } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
            // After the rollback: what others hold is visible now, and nobody waits for us.
            throw new SlotTaken(finder.alternatives(request, ALTERNATIVES));
        }
    }

    private Reservation replay(RequestKey key) {
        var answer = keys.find(key).orElseThrow(TooBusy::new);
        if (!key.sameRequest(answer.request())) {
            throw new KeyReused();
        }
        // What has an answer and is gone was a hold.
        return reader.find(answer.reservation()).orElseThrow(HoldOver::new);
    }
}
