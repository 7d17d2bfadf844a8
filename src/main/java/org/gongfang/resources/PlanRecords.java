package org.gongfang.resources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PlanRecords extends JpaRepository<StoredPlan, PlanId> {

    /** What has to be locked before the plan may be read. */
    @Query("select p.resource from StoredPlan p where p.id = :id")
    Optional<ResourceId> findResource(PlanId id);

    @Query("select p from StoredPlan p where p.provider = :provider and p.retiredAt is null order by p.id.value")
    List<StoredPlan> findOfProvider(OrganisationId provider);

    @Query("select count(p) from StoredPlan p where p.provider = :provider and p.retiredAt is null")
    int countOfProvider(OrganisationId provider);

    /** The next of those of which nobody was told since they were done. */
    @Query("select p from StoredPlan p where p.warnedAt is null and p.retiredAt is null and p.id.value > :after"
            + " order by p.id.value")
    List<StoredPlan> findUntold(UUID after, Limit limit);

    /** Takes it on oneself to tell; whoever comes second changes nothing. */
    @Modifying
    @Query("update StoredPlan p set p.warnedAt = :now, p.version = p.version + 1"
            + " where p.id = :id and p.warnedAt is null and p.countedFrom = :round")
    int claim(PlanId id, Instant round, Instant now);
}
