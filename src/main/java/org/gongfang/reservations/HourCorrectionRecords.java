package org.gongfang.reservations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The corrections in the database; there is no way to change one. */
interface HourCorrectionRecords extends Repository<StoredHourCorrection, UUID> {

    StoredHourCorrection save(StoredHourCorrection correction);

    boolean existsByReservation(ReservationId reservation);

    @Query("select c from StoredHourCorrection c where c.reservation = :reservation order by c.at, c.id")
    List<StoredHourCorrection> findOf(ReservationId reservation);
}
