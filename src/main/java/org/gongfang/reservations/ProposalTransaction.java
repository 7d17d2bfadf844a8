package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try at proposing another slot for a request: calendars first, then the proposed cells are taken beside those that
 * the request has. See src/docs/decisions/0033-a-proposal-holds-its-own-cells.md.
 */
@Component
class ProposalTransaction {

    private final BookingLock lock;
    private final BookingTransaction booking;
    private final ReservationAccess access;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final Announcements announcements;
    private final ProposalSettings settings;

    ProposalTransaction(
            BookingLock lock,
            BookingTransaction booking,
            ReservationAccess access,
            BookedCells cells,
            BookingRecords bookings,
            AuditTrail audit,
            CalendarFeed feed,
            Announcements announcements,
            ProposalSettings settings) {
        this.lock = lock;
        this.booking = booking;
        this.access = access;
        this.cells = cells;
        this.bookings = bookings;
        this.audit = audit;
        this.feed = feed;
        this.announcements = announcements;
        this.settings = settings;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void propose(ReservationId id, Collection<ResourceId> had, SlotRequest to, IfRefused ifRefused, String reason) {
        var locked = lock.take(id, had, to.resources());
        var asked = locked.booking();
        var now = locked.at();
        access.requireAsSeen(asked);
        var manager = access.requireManager(asked);
        if (asked.series() != null) {
            throw new SeriesAsksAsOne(asked.code());
        }
        var answerBy = asked.answerBy(now);
        locked.requireChange(to);
        var proposal = new Proposal(
                TimeOrderedId.next(),
                to.slot().startsAt(),
                to.slot().endsAt(),
                manager.value(),
                now,
                ifRefused,
                answerBy);
        var terms = hold(locked, proposal, to, manager);
        var openUntil = Proposal.openUntil(now, settings.open(), asked.slot(), to.slot());
        var step = asked.propose(proposal, terms.items(), reason, openUntil);
        bookings.flush();
        audit.record(
                step.action(),
                asked.code(),
                to.slot().startsAt() + "/" + to.slot().endsAt() + ": " + reason);
        announcements.publish(step);
        feed.changed(locked.calendars());
    }

    /** Takes the cells as if the booking moved there, so that all of its rules hold, and sets them aside. */
    private Agreement hold(BookingLock.Locked locked, Proposal proposal, SlotRequest to, MemberId manager) {
        var asked = locked.booking();
        var before = asked.proposal();
        if (before != null) {
            cells.free(before.holding(), Instant.EPOCH);
        }
        var had = cells.of(asked.id());
        cells.free(asked.id(), Instant.EPOCH);
        var who = BookingFor.moved(asked.holder(), manager);
        var placed = booking.place(asked.id(), to, who, locked.ties(), proposal.at());
        locked.requireProvider(placed.terms());
        cells.setAside(asked.id(), proposal.holding(), had);
        return placed.terms();
    }
}
