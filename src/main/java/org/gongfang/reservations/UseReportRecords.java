package org.gongfang.reservations;

import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The reports of use in the database. */
interface UseReportRecords extends JpaRepository<StoredUseReport, ReservationId> {

    /** Whether a report of a use of that member's shows the picture. */
    @Query("select count(r) > 0 from StoredUseReport r join r.pictures p, Booking b"
            + " where p = :picture and b.id = r.reservation and b.holder = :holder")
    boolean showsTo(MemberId holder, UUID picture);
}
