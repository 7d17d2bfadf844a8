package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.OperatorReplaced;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationCancelled;
import org.gongfang.reservations.ReservationCompleted;
import org.gongfang.reservations.ReservationConfirmed;
import org.gongfang.reservations.ReservationDeclined;
import org.gongfang.reservations.ReservationExpired;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationMissed;
import org.gongfang.reservations.ReservationMoved;
import org.gongfang.reservations.ReservationRequested;
import org.gongfang.reservations.ReservationStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells holders and providers what became of a reservation, and other systems by their webhooks; people are not told any
 * more of what lies in the past. What a whole series does together, {@link SeriesNotices} tells.
 */
@Component
class ReservationNotices {

    /** How long after the end a word about it still makes sense. */
    private static final Duration AFTERMATH = Duration.ofDays(1);

    private final DueReservations reservations;
    private final Members members;
    private final ReservationWriter writer;
    private final Dispatch dispatch;
    private final Reminders reminders;
    private final WebhookEvents hooks;
    private final Clock clock;

    ReservationNotices(
            DueReservations reservations,
            Members members,
            ReservationWriter writer,
            Dispatch dispatch,
            Reminders reminders,
            WebhookEvents hooks,
            Clock clock) {
        this.reservations = reservations;
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.reminders = reminders;
        this.hooks = hooks;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ReservationRequested event) {
        hooks.note("reservation.requested", event.reservation(), event.at(), "");
        if (event.series() == null && isAhead(event.endsAt())) {
            reservations.find(event.reservation()).ifPresent(reservation -> {
                tellHolder(NoticeKind.REQUEST_RECEIVED, reservation, "");
                tellManagers(NoticeKind.APPROVAL_WANTED, reservation, "");
            });
        }
    }

    @ApplicationModuleListener
    void on(ReservationConfirmed event) {
        hooks.note("reservation.confirmed", event.reservation(), event.at(), "");
        if (isAhead(event.endsAt())) {
            reminders.owe(event);
            if (event.series() == null) {
                reservations.find(event.reservation()).ifPresent(reservation -> {
                    confirmed(reservation).ifPresent(kind -> tellHolder(kind, reservation, ""));
                    if (AnswerWords.isConfirmedByRule(reservation)) {
                        tellManagers(NoticeKind.CONFIRMED_BY_RULE, reservation, "");
                    }
                });
            }
        }
    }

    /** What a confirmation is to the holder: nothing new when they booked in house, as their own manager. */
    static Optional<NoticeKind> confirmed(Reservation reservation) {
        var first = reservation.history().getFirst();
        if (first.status() != ReservationStatus.CONFIRMED || first.by() == null) {
            return Optional.of(NoticeKind.CONFIRMED);
        }
        return first.by().equals(reservation.holder()) ? Optional.empty() : Optional.of(NoticeKind.BOOKED_FOR_YOU);
    }

    /** Speaks of where the reservation is by now: of two moves in a row people hear the last one. */
    @ApplicationModuleListener
    void on(ReservationMoved event) {
        hooks.note("reservation.moved", event.reservation(), event.at(), event.reason());
        reservations.find(event.reservation()).ifPresent(reservation -> {
            if (isAcceptance(event, reservation)) {
                hooks.note("reservation.proposal-accepted", event.reservation(), event.at(), "");
            }
            reminders.move(reservation);
            if (event.series() == null && isAhead(reservation.slot().endsAt())) {
                tellHolder(
                        isOnlyOperator(event) ? NoticeKind.OPERATOR_CHANGED : NoticeKind.MOVED,
                        reservation,
                        event.reason());
                if (event.holder().equals(event.by())) {
                    boolean ask = reservation.status() == ReservationStatus.REQUESTED;
                    tellManagers(
                            ask ? NoticeKind.APPROVAL_WANTED : NoticeKind.MOVED_BY_HOLDER, reservation, event.reason());
                }
            }
        });
    }

    /** Whether the holder moved it by taking the slot that was proposed. */
    private static boolean isAcceptance(ReservationMoved event, Reservation moved) {
        return moved.history().stream()
                .anyMatch(change -> change.remark() == Remark.PROPOSAL_ACCEPTED
                        && change.at().equals(event.at()));
    }

    /** The slot and the machine, which comes first, have stayed. */
    private static boolean isOnlyOperator(ReservationMoved event) {
        return event.startsAt().equals(event.formerStartsAt())
                && event.endsAt().equals(event.formerEndsAt())
                && event.resources().getFirst().equals(event.formerResources().getFirst());
    }

    @ApplicationModuleListener
    void on(OperatorReplaced event) {
        reservations
                .find(event.reservation())
                .filter(reservation -> isAhead(reservation.slot().endsAt()))
                .ifPresent(reservation -> {
                    event.relieved().forEach(one -> tell(NoticeKind.OPERATOR_RELIEVED, one, reservation));
                    event.assigned().forEach(one -> tell(NoticeKind.OPERATOR_ASSIGNED, one, reservation));
                });
    }

    private void tell(NoticeKind kind, MemberId technician, Reservation reservation) {
        members.find(technician).ifPresent(one -> dispatch.tell(writer.write(kind, one, reservation, "", null)));
    }

    @ApplicationModuleListener
    void on(ReservationDeclined event) {
        hooks.note("reservation.declined", event.reservation(), event.at(), event.reason());
        if (event.series() == null && isAhead(event.endsAt())) {
            tellHolder(NoticeKind.DECLINED, event.reservation(), event.reason());
        }
    }

    @ApplicationModuleListener
    void on(ReservationCancelled event) {
        hooks.note("reservation.cancelled", event.reservation(), event.at(), event.reason());
        if (event.series() == null && isAhead(event.endsAt())) {
            reservations.find(event.reservation()).ifPresent(reservation -> {
                tellHolder(NoticeKind.CANCELLED, reservation, event.reason());
                if (event.holder().equals(event.by())) {
                    tellManagers(NoticeKind.CANCELLED_BY_HOLDER, reservation, event.reason());
                }
            });
        }
    }

    @ApplicationModuleListener
    void on(ReservationExpired event) {
        hooks.note("reservation.expired", event.reservation(), event.at(), "");
        if (event.series() == null && isAhead(event.endsAt())) {
            tellHolder(NoticeKind.EXPIRED, event.reservation(), "");
        }
    }

    @ApplicationModuleListener
    void on(ReservationMissed event) {
        hooks.note("reservation.missed", event.reservation(), event.at(), "");
        if (isAhead(event.endsAt().plus(AFTERMATH))) {
            tellHolder(NoticeKind.MISSED, event.reservation(), "");
        }
    }

    @ApplicationModuleListener
    void on(ReservationCompleted event) {
        hooks.note("reservation.completed", event.reservation(), event.at(), "");
        if (isAhead(event.endsAt().plus(AFTERMATH))) {
            tellHolder(NoticeKind.COMPLETED, event.reservation(), "");
        }
    }

    private boolean isAhead(Instant moment) {
        return moment.isAfter(clock.instant());
    }

    private void tellHolder(NoticeKind kind, ReservationId id, String reason) {
        reservations.find(id).ifPresent(reservation -> tellHolder(kind, reservation, reason));
    }

    private void tellHolder(NoticeKind kind, Reservation reservation, String reason) {
        members.find(reservation.holder())
                .ifPresent(holder -> dispatch.tell(writer.write(kind, holder, reservation, reason, null)));
    }

    private void tellManagers(NoticeKind kind, Reservation reservation, String reason) {
        members.managersOf(reservation.provider())
                .forEach(manager -> dispatch.tell(writer.write(kind, manager, reservation, reason, null)));
    }
}
