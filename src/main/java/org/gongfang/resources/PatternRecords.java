package org.gongfang.resources;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PatternRecords extends JpaRepository<StoredPattern, PatternId> {

    /** A pattern with the place of its resource, and the revision of the public days. */
    record Placed(StoredPattern pattern, OrganisationId provider, SiteId site, String zone, long revision) {}

    @Query("""
        select new org.gongfang.resources.PatternRecords$Placed(p, r.provider, r.site, s.zone, c.revision)
        from StoredPattern p, StoredResource r, StoredSite s, StoredPublicCalendar c
        where r.id.value = p.resource.value and s.id.value = r.site.value
        and p.resource.value in :resources and r.status = :status
        and p.validFrom <= :last and (p.validUntil is null or p.validUntil >= :first)\
        """)
    List<Placed> findPlaced(Collection<UUID> resources, ResourceStatus status, LocalDate first, LocalDate last);

    /** The same for one resource. Hibernate keeps the plan of this query, but of none with a list. */
    @Query("""
        select new org.gongfang.resources.PatternRecords$Placed(p, r.provider, r.site, s.zone, c.revision)
        from StoredPattern p, StoredResource r, StoredSite s, StoredPublicCalendar c
        where r.id.value = p.resource.value and s.id.value = r.site.value
        and p.resource.value = :resource and r.status = :status
        and p.validFrom <= :last and (p.validUntil is null or p.validUntil >= :first)\
        """)
    List<Placed> findPlacedOne(UUID resource, ResourceStatus status, LocalDate first, LocalDate last);

    List<StoredPattern> findByResourceOrderByValidFromAscFromMinuteAscIdAsc(ResourceId resource);

    @Query("""
        select p from StoredPattern p where p.resource.value in :resources
        order by p.validFrom, p.fromMinute, p.id\
        """)
    List<StoredPattern> findByResources(Collection<UUID> resources);

    long countByResource(ResourceId resource);
}
