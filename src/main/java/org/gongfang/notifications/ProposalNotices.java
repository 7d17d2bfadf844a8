package org.gongfang.notifications;

import java.time.Clock;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.ProposalEnded;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.SlotProposed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells holders of slots that are proposed to them, managers of what came of it, and other systems of both. */
@Component
class ProposalNotices {

    private final DueReservations reservations;
    private final Members members;
    private final ReservationWriter writer;
    private final Dispatch dispatch;
    private final WebhookEvents hooks;
    private final Clock clock;

    ProposalNotices(
            DueReservations reservations,
            Members members,
            ReservationWriter writer,
            Dispatch dispatch,
            WebhookEvents hooks,
            Clock clock) {
        this.reservations = reservations;
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.hooks = hooks;
        this.clock = clock;
    }

    /** Speaks only of what is still open. */
    @ApplicationModuleListener
    void on(SlotProposed event) {
        hooks.note("reservation.slot-proposed", event.reservation(), event.at(), event.reason());
        if (event.answerBy().isAfter(clock.instant())) {
            reservations
                    .find(event.reservation())
                    .filter(reservation -> reservation.proposed() != null)
                    .ifPresent(
                            reservation -> tell(NoticeKind.SLOT_PROPOSED, event.holder(), reservation, event.reason()));
        }
    }

    /** A holder whose request is declined with it hears that instead. */
    @ApplicationModuleListener
    void on(ProposalEnded event) {
        var said = event.lapsed() ? "reservation.proposal-lapsed" : "reservation.proposal-refused";
        hooks.note(said, event.reservation(), event.at(), event.reason());
        reservations.find(event.reservation()).ifPresent(reservation -> {
            var kind = event.lapsed() ? NoticeKind.PROPOSAL_LAPSED : NoticeKind.PROPOSAL_REFUSED;
            tell(kind, event.proposer(), reservation, event.reason());
            if (event.lapsed() && !event.declined()) {
                tell(kind, event.holder(), reservation, "");
            }
        });
    }

    private void tell(NoticeKind kind, MemberId reader, Reservation reservation, String reason) {
        members.find(reader).ifPresent(one -> dispatch.tell(writer.write(kind, one, reservation, reason, null)));
    }
}
