package org.gongfang.resources;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DoneRecords extends JpaRepository<StoredDone, UUID> {

    @Query("select d from StoredDone d where d.plan = :plan order by d.doneAt desc, d.id desc")
    List<StoredDone> findOf(PlanId plan, Limit limit);
}
