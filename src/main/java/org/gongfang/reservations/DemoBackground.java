package org.gongfang.reservations;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through what stands in the demo's background: what is long over, and what concerns none of the accounts that people
 * sign in with. It goes through the transactions that everybody's reservations go through: the same rules, cells, audit trail
 * and history. Two things differ, because otherwise the first start would take too long (decision 12): several visits share a
 * commit, and nobody is told of them.
 */
@Component
@Profile("demo")
class DemoBackground {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBackground.class);

    private final BookingTransaction booking;
    private final ReservationSteps steps;
    private final CurrentMember currentMember;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    DemoBackground(
            BookingTransaction booking,
            ReservationSteps steps,
            CurrentMember currentMember,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.booking = booking;
        this.steps = steps;
        this.currentMember = currentMember;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Lives through the visits of one provider, in order, in one commit; what the rules refuse is left out. */
    void live(List<DemoVisit> visits, MemberId manager, Instant now) {
        try {
            // Also when a code is drawn that another thread has just given away: among so many that happens now and
            // then.
            Announcements.quietly(() -> Contention.retried(() -> transaction.execute(status -> {
                visits.forEach(visit -> live(visit, manager, now));
                return visits;
            })));
        } catch (Refusal | BookingTransaction.NoUnitLeft | BookedCells.CellTaken refused) {
            if (visits.size() == 1) {
                LOG.debug("Not in the demo: {}", visits.getFirst(), refused);
            } else {
                visits.forEach(visit -> live(List.of(visit), manager, now));
            }
        }
    }

    private void live(DemoVisit visit, MemberId manager, Instant now) {
        liveOne(visit, manager, now);
        // Nobody looks at what the visits before have left in memory, and every query would compare it with the
        // database.
        entities.flush();
        entities.clear();
    }

    private void liveOne(DemoVisit visit, MemberId manager, Instant now) {
        var made = book(visit);
        if (visit.ending() == DemoVisit.Ending.REQUESTED) {
            return;
        }
        if (visit.asksProvider()) {
            var answeredAt = visit.answeredAt(now);
            if (visit.ending() == DemoVisit.Ending.DECLINED) {
                take(
                        visit,
                        made,
                        answeredAt,
                        manager,
                        one -> one.decline(manager, DemoVisit.DECLINED_BECAUSE, answeredAt));
                return;
            }
            take(visit, made, answeredAt, manager, one -> one.confirm(manager, answeredAt));
        }
        var holder = visit.holder();
        switch (visit.ending()) {
            case CANCELLED -> {
                var at = visit.cancelledAt();
                take(visit, made, at, holder, one -> one.cancelByHolder(DemoVisit.CANCELLED_BECAUSE, at));
            }
            case MISSED -> {
                var at = visit.missedAt();
                // The sweep does this, which is nobody.
                BusinessTime.at(at, () -> steps.takeAlso(made, resources(visit), one -> one.miss(at)));
            }
            case RUNNING -> checkIn(visit, made, now);
            case COMPLETED -> {
                checkIn(visit, made, now);
                leave(visit, made);
            }
            default -> {}
        }
    }

    private void leave(DemoVisit visit, Booking made) {
        if (visit.forgetsToCheckOut()) {
            var end = visit.slot().endsAt();
            // The sweep does this, which is nobody.
            BusinessTime.at(end, () -> steps.takeAlso(made, resources(visit), one -> one.completeUnattended(end)));
        } else {
            var out = visit.checkedOutAt();
            take(visit, made, out, visit.holder(), one -> one.checkOut(visit.holder(), out));
        }
    }

    private void checkIn(DemoVisit visit, Booking made, Instant now) {
        var in = visit.checkedInAt(now);
        take(visit, made, in, visit.holder(), one -> one.checkIn(visit.holder(), in));
    }

    private Booking book(DemoVisit visit) {
        var request = visit.request();
        var key = RequestKey.of(visit.holder(), visit.key(), request);
        var made = new ArrayList<Booking>(1);
        at(
                visit.requestedAt(),
                visit.holder(),
                () -> made.add(booking.book(request, BookingFor.oneself(visit.holder()), key)));
        return made.getFirst();
    }

    private void take(DemoVisit visit, Booking made, Instant moment, MemberId by, Function<Booking, Step> step) {
        at(moment, by, () -> steps.takeAlso(made, resources(visit), step));
    }

    private static List<ResourceId> resources(DemoVisit visit) {
        return visit.request().resources();
    }

    private void at(Instant moment, MemberId member, Runnable work) {
        BusinessTime.at(moment, () -> currentMember.actAs(member, work));
    }
}
