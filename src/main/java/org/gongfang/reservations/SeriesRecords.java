package org.gongfang.reservations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The series in the database. */
interface SeriesRecords extends JpaRepository<StoredSeries, SeriesId> {

    /** A holder's series, the last booked first; ids are ordered by time. */
    @Query("select s from StoredSeries s where s.holder = :holder order by s.id.value desc")
    List<StoredSeries> findOfHolder(MemberId holder, Limit limit);

    /** Those that were booked before that one. */
    @Query("select s from StoredSeries s where s.holder = :holder and s.id.value < :before order by s.id.value desc")
    List<StoredSeries> findOfHolderBefore(MemberId holder, UUID before, Limit limit);

    /** Series with their skipped dates, so that none of them asks for its own. */
    @Query("select s from StoredSeries s left join fetch s.skipped where s.id.value in :ids")
    List<StoredSeries> findWithSkipped(Collection<UUID> ids);
}
