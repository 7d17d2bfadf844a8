package org.gongfang.reservations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
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
        return request(request, idempotencyKey, BookingFor.oneself(holder.id()), Map.of(holder.id(), holder.name()));
    }

    /** Books for somebody else, or for the house itself, as the provider's manager. */
    Reservation requestFor(Member holder, SlotRequest request, String idempotencyKey, SignedInMember manager) {
        var names = new HashMap<>(Map.of(manager.id(), manager.name()));
        names.put(holder.id(), holder.name());
        return request(request, idempotencyKey, BookingFor.somebody(holder.id(), manager), names);
    }

    private Reservation request(
            SlotRequest request, String idempotencyKey, BookingFor who, Map<MemberId, String> names) {
        BookingCheck.form(request);
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new InvalidInput("reservation-key", "Idempotency-Key");
        }
        var key = RequestKey.of(who.sender(), who.named(idempotencyKey), request);
        try {
            var booking = book(request, who, key);
            return reader.whole(booking, names);
        } catch (IdempotencyKeys.KeyUsed used) {
            return replay(key);
        } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
            // After the rollback: what others hold is visible now, and nobody waits for us.
            throw new SlotTaken(finder.alternatives(request, ALTERNATIVES));
        }
    }

    /**
     * Books as asked. Where a machine needs an operator and the request names none, one is chosen and bound with it: the
     * one with least to do of those who are free, the next one when somebody else was faster.
     */
    private Booking book(SlotRequest request, BookingFor who, RequestKey key) {
        try {
            return attempt(request, who, key);
        } catch (OperatorRequired missing) {
            return bookWithOperator(request, who, key, missing);
        }
    }

    private Booking bookWithOperator(SlotRequest request, BookingFor who, RequestKey key, OperatorRequired missing) {
        var tried = new HashSet<ResourceId>();
        var operator = nextOperator(missing.machine(), request.slot(), tried);
        if (operator.isEmpty() && !finder.canBeRun(missing.machine())) {
            throw missing;
        }
        while (operator.isPresent()) {
            try {
                // Another machine of the request may need another operator: then this goes one level deeper.
                return book(request.with(operator.get()), who, key);
            } catch (BookingTransaction.NoUnitLeft | BookedCells.CellTaken taken) {
                tried.add(operator.get());
                operator = nextOperator(missing.machine(), request.slot(), tried);
            }
        }
        throw new BookingTransaction.NoUnitLeft();
    }

    private Optional<ResourceId> nextOperator(ResourceId machine, TimeSlot slot, Set<ResourceId> tried) {
        return finder.freeOperators(machine, slot).stream()
                .map(ResourceCard::id)
                .filter(operator -> !tried.contains(operator))
                .findFirst();
    }

    private Booking attempt(SlotRequest request, BookingFor who, RequestKey key) {
        return Contention.retried(() -> transaction.book(request, who, key));
    }

    private Reservation replay(RequestKey key) {
        var answer = keys.find(key).orElseThrow(TooBusy::new);
        if (!key.sameRequest(answer.request())) {
            throw new KeyReused();
        }
        return reader.find(answer.reservation()).orElseThrow(NotFound::new);
    }
}
