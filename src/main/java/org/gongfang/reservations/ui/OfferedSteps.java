package org.gongfang.reservations.ui;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.reservations.TransferOffer;
import org.springframework.stereotype.Component;

/**
 * Which steps a screen offers to the person who looks at a reservation. It only spares people steps that would be
 * refused; whether a step is allowed, the service decides.
 */
@Component
class OfferedSteps {

    /** Something that a person does with a reservation. */
    enum Step {
        CHECK_IN,
        CHECK_OUT,
        CONFIRM,
        DECLINE,
        CONFIRM_SERIES,
        DECLINE_SERIES,
        CANCEL,
        /** The holder takes it back after the deadline. */
        CANCEL_LATE,
        CANCEL_FOLLOWING,
        CANCEL_SERIES;

        /** Whether it is the holder's or the provider's word that takes a slot back. */
        boolean cancels() {
            return this == CANCEL || this == CANCEL_LATE || this == CANCEL_FOLLOWING || this == CANCEL_SERIES;
        }

        /** The step that cancels what the scope says. */
        static Step cancelling(SeriesScope scope) {
            return switch (scope) {
                case THIS -> CANCEL;
                case FOLLOWING -> CANCEL_FOLLOWING;
                case ALL -> CANCEL_SERIES;
            };
        }
    }

    private final CurrentMember currentMember;
    private final Clock clock;

    OfferedSteps(CurrentMember currentMember, Clock clock) {
        this.currentMember = currentMember;
        this.clock = clock;
    }

    Set<Step> of(Reservation reservation) {
        var steps = EnumSet.noneOf(Step.class);
        currentMember.find().ifPresent(member -> {
            boolean holder = member.id().equals(reservation.holder());
            boolean manager = member.has(Role.PROVIDER_MANAGER) && atProvider(member, reservation);
            boolean technician = member.has(Role.TECHNICIAN) && atProvider(member, reservation);
            var now = clock.instant();
            var status = reservation.status();
            if ((holder || manager || technician)
                    && status == ReservationStatus.CONFIRMED
                    && !now.isBefore(reservation.checkInOpensAt())
                    && now.isBefore(reservation.slot().endsAt())) {
                steps.add(Step.CHECK_IN);
            }
            if ((holder || manager || technician) && status == ReservationStatus.IN_USE) {
                steps.add(Step.CHECK_OUT);
            }
            if (manager && status == ReservationStatus.REQUESTED) {
                steps.add(Step.CONFIRM);
                steps.add(Step.DECLINE);
                if (reservation.series() != null) {
                    steps.add(Step.CONFIRM_SERIES);
                    steps.add(Step.DECLINE_SERIES);
                }
            }
            boolean cancellableByHolder = status == ReservationStatus.REQUESTED
                    || status == ReservationStatus.CONFIRMED && !now.isAfter(reservation.cancelUntil());
            // A manager declines what waits, and cancels what was confirmed.
            boolean cancellableByManager = status == ReservationStatus.CONFIRMED;
            if (now.isBefore(reservation.slot().endsAt())
                    && (holder && cancellableByHolder || manager && cancellableByManager)) {
                steps.add(Step.CANCEL);
            } else if (holder
                    && status == ReservationStatus.CONFIRMED
                    && now.isBefore(reservation.slot().startsAt())) {
                steps.add(Step.CANCEL_LATE);
            }
        });
        return steps;
    }

    /** Of these, what is done before the machine. */
    Set<Step> atMachine(Reservation reservation) {
        var steps = of(reservation);
        steps.retainAll(EnumSet.of(Step.CHECK_IN, Step.CHECK_OUT));
        return steps;
    }

    /** Whether the person who looks may take their own reservation to another time; managers do so on the board. */
    boolean mayReschedule(Reservation reservation) {
        var now = clock.instant();
        boolean inTime = reservation.status() == ReservationStatus.REQUESTED
                        && now.isBefore(reservation.slot().endsAt())
                || reservation.status() == ReservationStatus.CONFIRMED && !now.isAfter(reservation.cancelUntil());
        return inTime
                && currentMember
                        .find()
                        .filter(member -> member.id().equals(reservation.holder()))
                        .filter(member -> !member.has(Role.PROVIDER_MANAGER) || !atProvider(member, reservation))
                        .isPresent();
    }

    /** Whether the person who looks may let the use go on, if what follows is free. */
    boolean mayExtend(Reservation reservation) {
        return reservation.status() == ReservationStatus.IN_USE
                && clock.instant().isBefore(reservation.slot().endsAt())
                && currentMember
                        .find()
                        .filter(member -> member.id().equals(reservation.holder())
                                || atProvider(member, reservation)
                                        && (member.has(Role.PROVIDER_MANAGER) || member.has(Role.TECHNICIAN)))
                        .isPresent();
    }

    /** Whether the person who looks may hand the reservation on: its holder, or a manager. */
    boolean mayTransfer(Reservation reservation) {
        boolean ahead = reservation.status() == ReservationStatus.REQUESTED
                || reservation.status() == ReservationStatus.CONFIRMED;
        return ahead
                && reservation.series() == null
                && clock.instant().isBefore(reservation.slot().startsAt())
                && (isHolder(reservation) || isManager(reservation));
    }

    /** Whether the person who looks is a manager of the provider. */
    boolean isManager(Reservation reservation) {
        return currentMember
                .find()
                .filter(member -> member.has(Role.PROVIDER_MANAGER) && atProvider(member, reservation))
                .isPresent();
    }

    /** Whether the reservation is offered to the person who looks. */
    boolean isOfferedTo(TransferOffer offer) {
        return currentMember
                .find()
                .map(SignedInMember::id)
                .filter(offer.to()::equals)
                .isPresent();
    }

    /** Whether the person who looks is the holder. */
    boolean isHolder(Reservation reservation) {
        return currentMember
                .find()
                .map(SignedInMember::id)
                .filter(reservation.holder()::equals)
                .isPresent();
    }

    private static boolean atProvider(SignedInMember member, Reservation reservation) {
        return Objects.equals(member.organisation(), reservation.provider());
    }
}
