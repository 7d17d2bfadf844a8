package org.gongfang.notifications;

import java.time.Clock;
import java.util.List;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.SeriesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells holders and providers once what became of a whole series; reminders stay with each of its reservations. */
@Component
class SeriesNotices {

    private final DueReservations reservations;
    private final Members members;
    private final ReservationWriter writer;
    private final Dispatch dispatch;
    private final Clock clock;

    SeriesNotices(
            DueReservations reservations, Members members, ReservationWriter writer, Dispatch dispatch, Clock clock) {
        this.reservations = reservations;
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(SeriesChanged event) {
        var its = reservations.ofSeries(event.series()).stream()
                .filter(one -> event.reservations().contains(one.id().value()))
                .toList();
        if (its.isEmpty() || !event.lastEndsAt().isAfter(clock.instant())) {
            return;
        }
        boolean byHolder = event.holder().equals(event.by());
        switch (event.what()) {
            case REQUESTED -> {
                tellHolder(NoticeKind.REQUEST_RECEIVED, its, event);
                tellManagers(NoticeKind.APPROVAL_WANTED, its, event);
            }
            case CONFIRMED -> {
                ReservationNotices.confirmed(its.getFirst()).ifPresent(kind -> tellHolder(kind, its, event));
                if (AnswerWords.isConfirmedByRule(its.getFirst())) {
                    tellManagers(NoticeKind.CONFIRMED_BY_RULE, its, event);
                }
            }
            case DECLINED -> tellHolder(NoticeKind.DECLINED, its, event);
            case EXPIRED -> tellHolder(NoticeKind.EXPIRED, its, event);
            case CANCELLED -> {
                tellHolder(NoticeKind.CANCELLED, its, event);
                if (byHolder) {
                    tellManagers(NoticeKind.CANCELLED_BY_HOLDER, its, event);
                }
            }
            case MOVED -> {
                tellHolder(NoticeKind.MOVED, its, event);
                if (byHolder) {
                    boolean ask = its.getFirst().status() == ReservationStatus.REQUESTED;
                    tellManagers(ask ? NoticeKind.APPROVAL_WANTED : NoticeKind.MOVED_BY_HOLDER, its, event);
                }
            }
        }
    }

    private void tellHolder(NoticeKind kind, List<Reservation> its, SeriesChanged event) {
        members.find(event.holder()).ifPresent(holder -> dispatch.tell(writer.writeSeries(kind, holder, its, event)));
    }

    private void tellManagers(NoticeKind kind, List<Reservation> its, SeriesChanged event) {
        members.managersOf(its.getFirst().provider())
                .forEach(manager -> dispatch.tell(writer.writeSeries(kind, manager, its, event)));
    }
}
