package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationConfirmed;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.shared.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds holders of what they have booked. A confirmation leaves one row for each reminder owed, whose unique key
 * allows no second; the sweep locks due rows, writes the notices and settles the rows in one transaction. It may run
 * twice, or on two nodes at once: a row that one of them has locked is skipped by the other.
 */
@Component
class Reminders {

    /** How long before the start each kind is due; in the same order on every node, as rows are locked in it. */
    private static final Map<NoticeKind, Duration> AHEAD = new EnumMap<>(Map.of(
            NoticeKind.REMINDER_DAY, Duration.ofHours(24),
            NoticeKind.REMINDER_HOUR, Duration.ofHours(1),
            NoticeKind.CHECK_IN_OPEN, Reservation.CHECK_IN_OPENS));

    /** After so much of its time ahead has passed, a reminder that could not be sent is not sent any more. */
    private static final int STALE_AFTER_PARTS = 2;

    private static final int BATCH = 50;

    private final OwedReminders owed;
    private final DueReservations reservations;
    private final Members members;
    private final ReservationWriter writer;
    private final Dispatch dispatch;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminders(
            OwedReminders owed,
            DueReservations reservations,
            Members members,
            ReservationWriter writer,
            Dispatch dispatch,
            TransactionOperations transaction,
            Clock clock) {
        this.owed = owed;
        this.reservations = reservations;
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes the reminders that a confirmed reservation brings; those whose time has passed already are not owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(ReservationConfirmed event) {
        AHEAD.forEach((kind, ahead) -> {
            var dueAt = event.startsAt().minus(ahead);
            if (dueAt.isAfter(event.at())) {
                owed.addIfNew(
                        TimeOrderedId.next(),
                        event.holder().value(),
                        kind.name(),
                        event.reservation().value(),
                        dueAt);
            }
        });
    }

    /** Owes the reminders of a moved reservation by its new time; while it waits for an answer, none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Reservation reservation) {
        var now = clock.instant();
        AHEAD.forEach((kind, ahead) -> {
            var dueAt = reservation.slot().startsAt().minus(ahead);
            if (reservation.status() == ReservationStatus.CONFIRMED && dueAt.isAfter(now)) {
                owed.put(
                        TimeOrderedId.next(),
                        reservation.holder().value(),
                        kind.name(),
                        reservation.id().value(),
                        dueAt);
            } else {
                owed.delete(reservation.holder(), kind, reservation.id());
            }
        });
    }

    /** Owes them to the new holder of a reservation, and no more to the former one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(Reservation reservation, MemberId former) {
        AHEAD.keySet().forEach(kind -> owed.delete(former, kind, reservation.id()));
        move(reservation);
    }

    /** Tells everyone whose reminder is due; answers how many were told. */
    public int sendDue() {
        int told = 0;
        Batch batch;
        do {
            batch = transaction.execute(status -> sendBatch());
            told += batch.told();
        } while (batch.settled() == BATCH);
        return told;
    }

    private Batch sendBatch() {
        var now = clock.instant();
        var due = owed.lockDue(now, BATCH);
        int told = 0;
        for (var reminder : due) {
            boolean sent = send(reminder, now);
            reminder.settle(sent ? Reminder.Outcome.SENT : Reminder.Outcome.SKIPPED, now);
            told += sent ? 1 : 0;
        }
        return new Batch(due.size(), told);
    }

    private boolean send(Reminder reminder, Instant now) {
        var reservation = reservations
                .find(reminder.reservation())
                .filter(found -> found.status() == ReservationStatus.CONFIRMED)
                .filter(found -> found.holder().equals(reminder.recipient()))
                .filter(found -> now.isBefore(lastMoment(reminder.kind(), found)));
        var recipient = members.find(reminder.recipient());
        if (reservation.isEmpty() || recipient.isEmpty()) {
            return false;
        }
        dispatch.tell(writer.write(
                reminder.kind(),
                recipient.get(),
                reservation.get(),
                "",
                lastMoment(reminder.kind(), reservation.get())));
        return true;
    }

    private static Instant lastMoment(NoticeKind kind, Reservation reservation) {
        var ahead = AHEAD.getOrDefault(kind, Duration.ZERO);
        return reservation.slot().startsAt().minus(ahead.dividedBy(STALE_AFTER_PARTS));
    }

    private record Batch(int settled, int told) {}
}
