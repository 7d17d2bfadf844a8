package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FaultRecords extends JpaRepository<StoredFault, FaultId> {

    /** What has to be locked before the fault may be read. */
    @Query("select f.resource from StoredFault f where f.id = :id")
    Optional<ResourceId> findResource(FaultId id);

    @Query("select f from StoredFault f where f.provider = :provider and f.status in :statuses"
            + " order by f.reportedAt desc, f.id.value desc")
    List<StoredFault> findOfProvider(OrganisationId provider, Collection<FaultStatus> statuses, Pageable page);

    @Query("select f from StoredFault f where f.resource = :resource and f.status in :statuses"
            + " order by f.reportedAt desc, f.id.value desc")
    List<StoredFault> findOf(ResourceId resource, Collection<FaultStatus> statuses);

    /** The next page of a resource's faults, the latest first, after the one with that id. */
    @Query("select f from StoredFault f where f.resource = :resource and f.id.value < :before"
            + " and f.status in :statuses order by f.id.value desc")
    List<StoredFault> findBefore(ResourceId resource, UUID before, Collection<FaultStatus> statuses, Limit limit);

    @Query("select f.id from StoredFault f where f.resource = :resource and f.reportedBy = :reporter"
            + " and f.description = :description and f.severity = :severity and f.status in :statuses")
    List<FaultId> findSame(
            ResourceId resource,
            MemberId reporter,
            String description,
            FaultSeverity severity,
            Collection<FaultStatus> statuses);

    @Query("select count(f) from StoredFault f where f.reportedBy = :reporter and f.byStaff = false"
            + " and f.status in :statuses")
    int countWaiting(MemberId reporter, Collection<FaultStatus> statuses);
}
