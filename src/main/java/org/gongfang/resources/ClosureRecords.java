package org.gongfang.resources;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClosureRecords extends JpaRepository<StoredClosure, ClosureId> {

    @Query("""
        select c from StoredClosure c
        where c.provider.value in :providers and c.endsAt > :from and c.startsAt < :until
        order by c.startsAt, c.id.value\
        """)
    List<StoredClosure> findOverlapping(Collection<UUID> providers, Instant from, Instant until);

    /** The same for one provider. Hibernate keeps the plan of this query, but of none with a list. */
    @Query("""
        select c from StoredClosure c
        where c.provider.value = :provider and c.endsAt > :from and c.startsAt < :until
        order by c.startsAt, c.id.value\
        """)
    List<StoredClosure> findOverlappingOne(UUID provider, Instant from, Instant until);

    /** What a timetable closes that is not over yet. */
    @Query("""
        select c from StoredClosure c where c.timetable.value = :timetable and c.endsAt > :now
        order by c.startsAt, c.id.value\
        """)
    List<StoredClosure> findByTimetable(UUID timetable, Instant now);

    /** Absences of the technicians that are not over yet. */
    @Query("""
        select c from StoredClosure c
        where c.provider.value = :provider and c.resource.value in :technicians
        and c.absence is not null and c.endsAt > :now
        order by c.startsAt, c.id.value\
        """)
    List<StoredClosure> findAbsences(UUID provider, Collection<UUID> technicians, Instant now);
}
