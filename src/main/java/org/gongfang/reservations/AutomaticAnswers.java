package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Answers requests that nobody has answered in time, as the provider's rule said when they were made; inside the step's
 * transaction, which holds their calendars. What cannot be confirmed any more ends, so that every request is answered once.
 * See src/docs/decisions/0041-silence-may-mean-yes.md.
 */
@Component
class AutomaticAnswers {

    private final FreshReads fresh;
    private final ImpactTransaction impact;

    AutomaticAnswers(FreshReads fresh, ImpactTransaction impact) {
        this.fresh = fresh;
        this.impact = impact;
    }

    /** Confirms the request or ends it; an open proposal for it ends first. */
    Step answer(Booking asked, Instant at) {
        if (asked.proposal() == null && meansYes(asked)) {
            var hindrance = hindrance(asked, at);
            return hindrance.isEmpty() ? asked.confirmUnanswered(at) : end(asked, hindrance.get(), at);
        }
        return asked.expire(at);
    }

    /** Whether the request is confirmed when nobody answers it. */
    static boolean meansYes(Booking asked) {
        return asked.status() == ReservationStatus.REQUESTED && asked.ifUnanswered() == IfUnanswered.CONFIRM;
    }

    /** @throws Refusal when the request cannot be confirmed any more */
    Step confirm(Booking asked, Instant at) {
        requirePossible(asked, at);
        return asked.confirmUnanswered(at);
    }

    /** Ends a request that is due, and says what kept it from being confirmed if that was promised. */
    Step end(Booking asked, Instant at) {
        return meansYes(asked)
                ? hindrance(asked, at).map(refusal -> end(asked, refusal, at)).orElseGet(() -> asked.expire(at))
                : asked.expire(at);
    }

    private static Step end(Booking asked, Refusal hindrance, Instant at) {
        return asked.expireUnconfirmed(remark(hindrance), hindrance.code(), at);
    }

    private static Remark remark(Refusal hindrance) {
        return switch (hindrance) {
            case TooSoon begun -> Remark.UNCONFIRMED_TOO_LATE;
            case NotBookable withdrawn -> Remark.UNCONFIRMED_CLOSED;
            case OutsideOpening closed -> Remark.UNCONFIRMED_CLOSED;
            case OperatorRequired unmanned -> Remark.UNCONFIRMED_NO_OPERATOR;
            default -> Remark.UNCONFIRMED_NOT_ADMITTED;
        };
    }

    private Optional<Refusal> hindrance(Booking asked, Instant at) {
        try {
            requirePossible(asked, at);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * What guards people and machines must still hold; rules of fairness and of booking ahead were asked when it was
     * requested. Hours that were taken back meanwhile count unless somebody has decided that the reservation stays.
     */
    private void requirePossible(Booking asked, Instant at) {
        var slot = asked.slot();
        if (!at.isBefore(slot.startsAt())) {
            throw new TooSoon(Duration.ZERO, at);
        }
        var all = BookingTransaction.wanted(asked.request(), fresh).stream()
                .map(Wanted::terms)
                .toList();
        for (var one : all) {
            if (one.status() != ResourceStatus.PUBLISHED) {
                throw new NotBookable(one.code());
            }
        }
        fresh.requireAdmitted(all, asked.holder(), asked.project(), slot);
        boolean taken = impact.open(all.stream().map(BookingTerms::id).toList()).stream()
                .anyMatch(hit -> hit.reservation().equals(asked.id()));
        if (taken) {
            throw new OutsideOpening(all.getFirst().code());
        }
        BookingTransaction.requireOperators(all, fresh);
    }
}
