package org.gongfang.resources;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarRecords extends Repository<StoredCalendar, ResourceId> {

    @Query("select c.resource from StoredCalendar c where c.changedAt >= :moment order by c.changedAt")
    List<ResourceId> findChangedSince(Instant moment);

    /** A calendar and how often it has changed. */
    record Changed(ResourceId resource, long revision) {}

    @Query("""
        select new org.gongfang.resources.CalendarRecords$Changed(c.resource, c.revision)
        from StoredCalendar c where c.changedAt >= :moment\
        """)
    List<Changed> findRevisionsSince(Instant moment);
}
