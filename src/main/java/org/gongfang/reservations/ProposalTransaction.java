package org.gongfang.reservations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceCalendars;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Ties;
import org.gongfang.shared.NotFound;
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

    private final ResourceCalendars calendars;
    private final ResourceTies ties;
    private final BookingTransaction booking;
    private final ReservationAccess access;
    private final BookedCells cells;
    private final BookingRecords bookings;
    private final AuditTrail audit;
    private final CalendarFeed feed;
    private final Announcements announcements;
    private final ProposalSettings settings;
    private final Clock clock;

    ProposalTransaction(
            ResourceCalendars calendars,
            ResourceTies ties,
            BookingTransaction booking,
            ReservationAccess access,
            BookedCells cells,
            BookingRecords bookings,
            AuditTrail audit,
            CalendarFeed feed,
            Announcements announcements,
            ProposalSettings settings,
            Clock clock) {
        this.calendars = calendars;
        this.ties = ties;
        this.booking = booking;
        this.access = access;
        this.cells = cells;
        this.bookings = bookings;
        this.audit = audit;
        this.feed = feed;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void propose(ReservationId id, Collection<ResourceId> had, SlotRequest to, IfRefused ifRefused, String reason) {
        var wantedIds = to.items().stream().map(SlotRequest.Item::resource).toList();
        var locked = ties.remembered(wantedIds);
        var touched = Stream.concat(had.stream(), BookingTransaction.withTied(wantedIds, locked).stream())
                .distinct()
                .toList();
        calendars.lock(touched);

        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var asked = bookings.findById(id).orElseThrow(NotFound::new);
        ReservationSteps.requireLocked(asked, had);
        var manager = access.requireManager(asked);
        if (asked.series() != null) {
            throw new SeriesAsksAsOne(asked.code());
        }
        var answerBy = asked.answerBy(now);
        MoveTransaction.requireChange(asked, to);
        var proposal = new Proposal(
                TimeOrderedId.next(),
                to.slot().startsAt(),
                to.slot().endsAt(),
                manager.value(),
                now,
                ifRefused,
                answerBy);
        var terms = hold(asked, proposal, to, manager, locked);
        var openUntil = Proposal.openUntil(now, settings.open(), asked.slot(), to.slot());
        var step = asked.propose(proposal, terms.items(), reason, openUntil);
        bookings.flush();
        audit.record(
                step.action(),
                asked.code(),
                to.slot().startsAt() + "/" + to.slot().endsAt() + ": " + reason);
        announcements.publish(step);
        feed.changed(touched);
    }

    /** Takes the cells as if the booking moved there, so that all of its rules hold, and sets them aside. */
    private Agreement hold(
            Booking asked, Proposal proposal, SlotRequest to, MemberId manager, Map<ResourceId, Ties> locked) {
        var before = asked.proposal();
        if (before != null) {
            cells.free(before.holding(), Instant.EPOCH);
        }
        var had = cells.of(asked.id());
        cells.free(asked.id(), Instant.EPOCH);
        var placed = booking.place(asked.id(), to, BookingFor.moved(asked.holder(), manager), locked, proposal.at());
        if (!placed.terms().provider().equals(asked.provider())) {
            throw new SeveralProviders();
        }
        cells.setAside(asked.id(), proposal.holding(), had);
        return placed.terms();
    }
}
