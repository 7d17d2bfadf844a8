package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.ResourceId;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The bookings in the database. */
interface BookingRecords extends JpaRepository<Booking, ReservationId> {

    Optional<Booking> findByCode(String code);

    /** The resources of a booking, their parts and utilities that it occupies, and what is held for a proposal; none when it does not exist: what has to be locked before it may be read. */
    default List<ResourceId> findTouched(ReservationId id) {
        return findTouched(id.value()).stream()
                .map(BookedCells::uuid)
                .map(ResourceId::new)
                .toList();
    }

    @Query(
            nativeQuery = true,
            value = "select resource_id from reservation_item where reservation_id = :id"
                    + " union select resource_id from booked_cell where reservation_id = :id"
                    + " union select c.resource_id from reservation r join booked_cell c on c.reservation_id = r.proposal_id"
                    + " where r.id = :id")
    List<byte[]> findTouched(UUID id);

    /** What all reservations of the series occupy, as with a single one. */
    default List<ResourceId> findTouched(SeriesId series) {
        return findTouchedOfSeries(series.value()).stream()
                .map(BookedCells::uuid)
                .map(ResourceId::new)
                .toList();
    }

    @Query(
            nativeQuery = true,
            value = "select i.resource_id from reservation r join reservation_item i on i.reservation_id = r.id"
                    + " where r.series_id = :series union select c.resource_id from reservation r"
                    + " join booked_cell c on c.reservation_id = r.id where r.series_id = :series")
    List<byte[]> findTouchedOfSeries(UUID series);

    /** The series' reservations with their resources, in their order. */
    @Query("select b from Booking b join fetch b.items where b.series.seriesId = :series order by b.series.number")
    List<Booking> findOfSeries(UUID series);

    /** The reservations of several series with their resources, each series' in its order. */
    @Query("select b from Booking b join fetch b.items where b.series.seriesId in :series order by b.series.number")
    List<Booking> findOfSeries(Collection<UUID> series);

    /** The booking with the slot that is proposed for it, to be read outside a transaction. */
    @Query("select b from Booking b left join fetch b.proposed where b.id = :id")
    Optional<Booking> findWithProposal(ReservationId id);

    /** A holder's requests for which another slot is proposed. */
    @Query("select b from Booking b where b.holder = :holder and b.status = :status and b.proposal.id is not null"
            + " order by b.holdExpiresAt")
    List<Booking> findProposed(MemberId holder, ReservationStatus status);

    /** What holders offer to the member, the earliest first. */
    @Query("select b from Booking b where b.transfer.to = :member and b.slot.startsAt > :now"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findOffered(UUID member, Instant now);

    /** The booking with its resources, to be read outside a transaction. */
    @Query("select b from Booking b join fetch b.items where b.id = :id")
    Optional<Booking> findWithItems(ReservationId id);

    @Query("select count(b) > 0 from Booking b join b.items i"
            + " where b.holder = :holder and i.resource = :resource and b.status in :statuses")
    boolean hasBooked(MemberId holder, UUID resource, Collection<ReservationStatus> statuses);

    /** Whether the member uses the resource, may check in to it now, or has left it after that moment. */
    @Query("select count(b) > 0 from Booking b join b.items i where b.holder = :holder and i.resource = :resource and ("
            + "b.status = org.gongfang.reservations.ReservationStatus.IN_USE"
            + " or b.status = org.gongfang.reservations.ReservationStatus.CONFIRMED"
            + " and b.slot.startsAt <= :opened and b.slot.endsAt > :now"
            + " or b.status = org.gongfang.reservations.ReservationStatus.COMPLETED and b.usage.checkedOutAt > :left)")
    boolean isPresent(MemberId holder, UUID resource, Instant opened, Instant now, Instant left);

    /** The booking for a sweep: nothing while another node holds its row. */
    default Optional<Booking> claim(ReservationId id) {
        return claimRow(id.value());
    }

    /** In plain SQL: Hibernate takes MariaDB for MySQL and would say {@code for update of}, which it does not know. */
    @Query(nativeQuery = true, value = "select * from reservation where id = :id for update skip locked")
    Optional<Booking> claimRow(UUID id);

    @Query("select b.id from Booking b where b.status = :status and b.holdExpiresAt <= :now order by b.slot.startsAt")
    List<ReservationId> findExpired(ReservationStatus status, Instant now, Limit limit);

    /** What the person holds while filling in forms, the oldest first; what the waitlist offers is not among it. */
    @Query("select b.id from Booking b where b.holder = :holder"
            + " and b.status = org.gongfang.reservations.ReservationStatus.HELD"
            + " and not exists (select 1 from WaitlistEntry e where e.offer = b.id.value) order by b.requestedAt")
    List<ReservationId> findHeld(MemberId holder);

    @Query("select b.id from Booking b join b.items i where b.holder = :holder and i.resource = :resource"
            + " and b.status = org.gongfang.reservations.ReservationStatus.HELD"
            + " and not exists (select 1 from WaitlistEntry e where e.offer = b.id.value)")
    List<ReservationId> findHeldOn(MemberId holder, UUID resource);

    /** Series of which reservations are due, as with single ones. */
    @Query("select distinct b.series.seriesId from Booking b where b.series.seriesId is not null"
            + " and b.status = :status and b.holdExpiresAt <= :now")
    List<UUID> findExpiredSeries(ReservationStatus status, Instant now, Limit limit);

    /** Series of which requests are due that are confirmed when nobody answers. */
    @Query("select distinct b.series.seriesId from Booking b where b.series.seriesId is not null"
            + " and b.status = :status and b.holdExpiresAt <= :now and b.ifUnanswered = :then")
    List<UUID> findUnansweredSeries(ReservationStatus status, IfUnanswered then, Instant now, Limit limit);

    @Query("select b.id from Booking b where b.status = :status and b.slot.startsAt <= :now and b.missedAt <= :now"
            + " order by b.slot.startsAt")
    List<ReservationId> findMissed(ReservationStatus status, Instant now, Limit limit);

    @Query("select b.id from Booking b where b.status = :status and b.slot.endsAt <= :now order by b.slot.startsAt")
    List<ReservationId> findEnded(ReservationStatus status, Instant now, Limit limit);

    @Query("select b from Booking b where b.holder = :holder and b.status in :statuses and b.slot.startsAt < :until"
            + " and b.slot.endsAt > :from")
    List<Booking> findOfHolder(
            MemberId holder, Collection<ReservationStatus> statuses, Instant from, Instant until, Pageable page);

    @Query("select b.purpose from Booking b where b.holder = :holder and b.purpose <> ''"
            + " order by b.slot.startsAt desc, b.id.value desc")
    List<String> findPurposes(MemberId holder, Limit limit);

    /** The next page of a holder's bookings, the latest slot first, after the one that starts then and has that id. */
    @Query("select b from Booking b where b.holder = :holder and b.status in :statuses and b.slot.startsAt < :until"
            + " and b.slot.endsAt > :from"
            + " and (b.slot.startsAt < :start or b.slot.startsAt = :start and b.id.value < :id)"
            + " order by b.slot.startsAt desc, b.id.value desc")
    List<Booking> findOfHolderBefore(
            MemberId holder,
            Collection<ReservationStatus> statuses,
            Instant from,
            Instant until,
            Instant start,
            UUID id,
            Limit limit);

    @Query(
            "select b from Booking b where b.provider = :provider and b.status in :statuses order by b.holdExpiresAt, b.id.value")
    List<Booking> findOfProvider(OrganisationId provider, Collection<ReservationStatus> statuses, Pageable page);

    @Query("select count(b) from Booking b where b.provider = :provider and b.status = :status")
    int countOfProvider(OrganisationId provider, ReservationStatus status);

    @Query("select b from Booking b where b.provider = :provider and b.status in :statuses"
            + " and b.slot.startsAt < :until and b.slot.startsAt >= :earliest and b.slot.endsAt > :from"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findAtProvider(
            OrganisationId provider,
            Collection<ReservationStatus> statuses,
            Instant earliest,
            Instant from,
            Instant until);

    /** Uses at a provider that nobody checked out, the latest first; where it is asked, only those that nobody has said more of. */
    @Query("select b from Booking b where b.provider = :provider and b.slot.startsAt >= :from"
            + " and b.status = org.gongfang.reservations.ReservationStatus.COMPLETED and b.usage.forgotten = true"
            + " and (:settled = true or not exists (select 1 from StoredHourCorrection c where c.reservation = b.id)"
            + " and not exists (select 1 from StoredUseReport r where r.reservation = b.id))"
            + " order by b.slot.startsAt desc, b.id.value desc")
    List<Booking> findForgotten(OrganisationId provider, Instant from, boolean settled, Pageable page);

    @Query("select b from Booking b join b.items i where i.resource = :resource and b.provider = :provider"
            + " and b.status in :statuses and i.occupiedFrom < :until and i.occupiedFrom >= :earliest"
            + " and b.slot.endsAt > :from order by b.slot.startsAt, b.id.value")
    List<Booking> findOfResource(
            UUID resource,
            OrganisationId provider,
            Collection<ReservationStatus> statuses,
            Instant earliest,
            Instant from,
            Instant until);

    /** What a member has of a resource that is not over, or whose slot is not, the earliest first. */
    @Query("select b from Booking b join b.items i where b.holder = :holder and i.resource = :resource"
            + " and b.status in :statuses and b.slot.startsAt < :until and (b.slot.endsAt > :now"
            + " or b.status = org.gongfang.reservations.ReservationStatus.IN_USE)"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findOfHolderAt(
            MemberId holder,
            UUID resource,
            Collection<ReservationStatus> statuses,
            Instant now,
            Instant until,
            Limit limit);

    /** Who is at a resource or comes to it, the earliest first. */
    @Query("select b from Booking b join b.items i where i.resource = :resource and b.status in :statuses"
            + " and b.slot.startsAt < :until and (b.slot.endsAt > :now"
            + " or b.status = org.gongfang.reservations.ReservationStatus.IN_USE)"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findComing(
            UUID resource, Collection<ReservationStatus> statuses, Instant now, Instant until, Limit limit);

    @Query("select b from Booking b where b.status = :status and b.slot.startsAt > :from and b.slot.startsAt <= :until"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findStarting(ReservationStatus status, Instant from, Instant until);

    @Query("select distinct b from Booking b join b.items i where i.resource in :resources and b.status in :statuses"
            + " and i.occupiedFrom < :until and i.occupiedFrom >= :earliest and i.occupiedUntil > :from"
            + " order by b.slot.startsAt, b.id.value")
    List<Booking> findOnResources(
            Collection<UUID> resources,
            Collection<ReservationStatus> statuses,
            Instant earliest,
            Instant from,
            Instant until);

    @Query("select new org.gongfang.reservations.BoardRow(b.id, b.code, i.resource, i.units, b.status, b.slot,"
            + " i.occupiedFrom, i.occupiedUntil, b.holder, b.purpose, b.provider)"
            + " from Booking b join b.items i where i.resource in :resources and b.status in :statuses"
            + " and i.occupiedFrom < :until and i.occupiedFrom >= :earliest and i.occupiedUntil > :from"
            + " order by i.occupiedFrom, b.id.value")
    List<BoardRow> findBoard(
            Collection<UUID> resources,
            Collection<ReservationStatus> statuses,
            Instant earliest,
            Instant from,
            Instant until);

    @Query(
            "select new org.gongfang.reservations.UsageLine(b.id, i.resource, i.units, b.slot, b.status, b.usage.bookedMinutes,"
                    + " b.usage.usedFrom, b.usage.usedUntil, b.usage.billedMinutes, b.changedAt)"
                    + " from Booking b join b.items i where b.slot.startsAt < :until and b.slot.startsAt >= :earliest"
                    + " and b.slot.endsAt > :from order by b.slot.startsAt, b.id.value, i.resource")
    List<UsageLine> findUsage(Instant earliest, Instant from, Instant until);

    @Query(
            "select new org.gongfang.reservations.UsageLine(b.id, i.resource, i.units, b.slot, b.status, b.usage.bookedMinutes,"
                    + " b.usage.usedFrom, b.usage.usedUntil, b.usage.billedMinutes, b.changedAt)"
                    + " from Booking b join b.items i where b.changedAt >= :moment order by b.changedAt, b.id.value, i.resource")
    List<UsageLine> findUsageChangedSince(Instant moment);

    @Query("select min(b.slot.startsAt) from Booking b")
    Optional<Instant> findFirstStart();
}
