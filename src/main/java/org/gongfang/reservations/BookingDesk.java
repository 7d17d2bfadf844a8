package org.gongfang.reservations;

import java.util.Map;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Brings a request through: tries again when the database gave the turn away, and answers a repeated one as before. */
@Component
class BookingDesk {

    private static final int ALTERNATIVES = 5;
    private static final int LONGEST_KEY = 100;

    private final BookingTransaction transaction;
    private final IdempotencyKeys keys;
    private final ReservationReader reader;
    private final SlotFinder finder;

    BookingDesk(BookingTransaction transaction, IdempotencyKeys keys, ReservationReader reader, SlotFinder finder) {
        this.transaction = transaction;
        this.keys = keys;
        this.reader = reader;
        this.finder = finder;
    }

    Reservation request(SlotRequest request, String idempotencyKey, SignedInMember holder) {
        BookingCheck.form(request);
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new InvalidInput("reservation-key", "Idempotency-Key");
        }
        var key = RequestKey.of(holder.id(), idempotencyKey, request);
        try {
            var booking = Contention.retried(() -> transaction.book(request, holder.id(), key));
            return reader.whole(booking, Map.of(holder.id(), holder.name()));
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
        return reader.find(answer.reservation()).orElseThrow(NotFound::new);
    }
}
