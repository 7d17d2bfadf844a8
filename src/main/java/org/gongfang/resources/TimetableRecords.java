package org.gongfang.resources;

import java.time.Instant;
import java.util.List;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TimetableRecords extends JpaRepository<StoredTimetable, TimetableId> {

    List<StoredTimetable> findByProviderOrderByName(OrganisationId provider);

    @Query(
            "select t.id from StoredTimetable t where t.paused = false and t.nextAt <= :now order by t.nextAt, t.id.value")
    List<TimetableId> findDue(Instant now, Limit limit);
}
