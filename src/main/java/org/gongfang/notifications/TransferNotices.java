package org.gongfang.notifications;

import java.time.Clock;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservationTransferred;
import org.gongfang.reservations.TransferOffered;
import org.gongfang.reservations.TransferRefused;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people of reservations that are handed on; what was told to the former holder goes to the new one from then on. */
@Component
class TransferNotices {

    private static final String TRANSFERRED = "reservation.transferred";

    private final DueReservations reservations;
    private final Members members;
    private final ReservationWriter writer;
    private final Dispatch dispatch;
    private final Reminders reminders;
    private final WebhookEvents hooks;
    private final Clock clock;

    TransferNotices(
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

    /** Speaks only of what is still open. */
    @ApplicationModuleListener
    void on(TransferOffered event) {
        reservations.find(event.reservation()).ifPresent(reservation -> {
            var offer = reservation.transfer();
            if (offer != null
                    && offer.to().equals(event.to())
                    && event.startsAt().isAfter(clock.instant())) {
                tell(NoticeKind.TRANSFER_OFFERED, event.to(), reservation, event.reason());
            }
        });
    }

    /** Whoever took the offer back knows. */
    @ApplicationModuleListener
    void on(TransferRefused event) {
        if (event.by().equals(event.to())) {
            reservations
                    .find(event.reservation())
                    .ifPresent(reservation ->
                            tell(NoticeKind.TRANSFER_REFUSED, event.holder(), reservation, event.reason()));
        }
    }

    @ApplicationModuleListener
    void on(ReservationTransferred event) {
        hooks.note(TRANSFERRED, event.reservation(), event.at(), event.reason());
        hooks.noteForFormer(event.formerHolder(), TRANSFERRED, event.reservation(), event.at(), event.reason());
        reservations.find(event.reservation()).ifPresent(reservation -> {
            reminders.hand(reservation, event.formerHolder());
            tell(NoticeKind.TRANSFERRED_TO, event.holder(), reservation, event.reason());
            tell(NoticeKind.TRANSFERRED_FROM, event.formerHolder(), reservation, event.reason());
            if (event.holder().equals(event.by())) {
                boolean ask = event.status() == ReservationStatus.REQUESTED;
                var kind = ask ? NoticeKind.APPROVAL_WANTED : NoticeKind.TRANSFERRED_BY_HOLDER;
                members.managersOf(reservation.provider())
                        .forEach(manager -> dispatch.tell(writer.write(kind, manager, reservation, "", null)));
            }
        });
    }

    private void tell(NoticeKind kind, MemberId reader, Reservation reservation, String reason) {
        members.find(reader).ifPresent(one -> dispatch.tell(writer.write(kind, one, reservation, reason, null)));
    }
}
