package org.gongfang.reservations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reservations as the people of a provider read them: what waits for them, who comes when, and the board. */
@Service
@Transactional(readOnly = true)
public class ReservationsAtProvider {

    private static final Set<ReservationStatus> OCCUPYING = EnumSet.of(
            ReservationStatus.HELD,
            ReservationStatus.REQUESTED,
            ReservationStatus.CONFIRMED,
            ReservationStatus.IN_USE,
            ReservationStatus.COMPLETED);
    private static final Set<ReservationStatus> TO_BE_USED =
            EnumSet.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final ReservationAccess access;
    private final CurrentMember currentMember;
    private final Clock clock;

    ReservationsAtProvider(
            BookingRecords bookings,
            ReservationReader reader,
            ReservationAccess access,
            CurrentMember currentMember,
            Clock clock) {
        this.bookings = bookings;
        this.reader = reader;
        this.access = access;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** Requests that wait for the provider's answer, the one that expires first first. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<Reservation> waitingForApproval(OrganisationId provider, int offset, int limit) {
        return access.manages(provider)
                ? reader.list(bookings.findOfProvider(
                        provider, Set.of(ReservationStatus.REQUESTED), new OffsetPage(offset, limit, Sort.unsorted())))
                : List.of();
    }

    /** How many requests wait for the provider's answer. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public int countWaitingForApproval(OrganisationId provider) {
        return access.manages(provider) ? bookings.countOfProvider(provider, ReservationStatus.REQUESTED) : 0;
    }

    /** What the provider's board shows for its resources in the window: live and completed reservations. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<BoardEntry> board(Collection<ResourceId> shown, TimeSlot window) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var rows = bookings
                .findBoard(
                        shown.stream().map(ResourceId::value).toList(),
                        OCCUPYING,
                        window.startsAt().minus(BookingCheck.LONGEST),
                        window.startsAt(),
                        window.endsAt())
                .stream()
                .filter(row -> access.worksFor(row.provider()))
                .toList();
        return reader.board(rows);
    }

    /** Confirmed, running and completed reservations at one's provider whose slot touches the window, earliest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<Reservation> atMyProvider(TimeSlot window) {
        return reader.list(bookings.findAtProvider(
                currentMember.organisation(),
                TO_BE_USED,
                window.startsAt().minus(BookingCheck.LONGEST),
                window.startsAt(),
                window.endsAt()));
    }

    /** What occupies a resource of one's own provider in the window, requests too, earliest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<Reservation> ofResource(ResourceId resource, TimeSlot window) {
        return reader.list(bookings.findOfResource(
                resource.value(),
                currentMember.organisation(),
                OCCUPYING,
                window.startsAt().minus(BookingCheck.LONGEST),
                window.startsAt(),
                window.endsAt()));
    }

    /** Confirmed, running and completed reservations at one's provider today, the earliest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<Reservation> today() {
        var zone = Spoken.DISTRICT_ZONE;
        var midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone);
        return atMyProvider(
                new TimeSlot(midnight.toInstant(), midnight.plusDays(1).toInstant()));
    }
}
