package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Money;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResourceRecords extends JpaRepository<StoredResource, ResourceId> {

    @Query("select r.id from StoredResource r where r.code = :code")
    Optional<ResourceId> findIdByCode(String code);

    @Query("select r.id from StoredResource r where r.member = :member")
    Optional<ResourceId> findIdByMember(MemberId member);

    @Query("select r.id from StoredResource r where r.status = :status order by r.id.value")
    List<ResourceId> findIdsByStatus(ResourceStatus status);

    @Query("select r.member from StoredResource r where r.provider = :provider and r.member is not null")
    List<MemberId> findMembersByProvider(OrganisationId provider);

    /** First of two reads of whole resources: with their capabilities. */
    @Query("select distinct r from StoredResource r left join fetch r.capabilities where r.id.value in :ids")
    List<StoredResource> findWithCapabilities(Collection<UUID> ids);

    /** Second of two reads of whole resources: adds their attributes and materials to those read before. */
    @Query("select distinct r from StoredResource r left join fetch r.attributes where r.id.value in :ids")
    List<StoredResource> findWithAttributes(Collection<UUID> ids);

    @Query("select r.id from StoredResource r where r.provider = :provider order by r.code")
    List<ResourceId> findIdsByProvider(OrganisationId provider);

    /** What a resource cost, where somebody has said so. */
    record Cost(ResourceId id, long fen) {

        Money value() {
            return new Money(fen);
        }
    }

    @Query("select new org.gongfang.resources.ResourceRecords$Cost(r.id, r.purchaseValue) from StoredResource r"
            + " where r.id.value in :ids and r.purchaseValue is not null")
    List<Cost> findCosts(Collection<UUID> ids);

    /** A resource by its code. */
    record Coded(ResourceId id, String code, ResourceKind kind) {}

    @Query("""
        select new org.gongfang.resources.ResourceRecords$Coded(r.id, r.code, r.kind)
        from StoredResource r where r.provider = :provider order by r.code\
        """)
    List<Coded> findCodedByProvider(OrganisationId provider);

    @Query("select distinct r.rules.qualification from StoredResource r where r.provider = :provider "
            + "and r.rules.qualification is not null")
    List<UUID> findQualificationsRequired(OrganisationId provider);

    @Query("select r.code from StoredResource r where r.code in :codes and r.provider <> :provider")
    List<String> findCodesOfOthers(Collection<String> codes, OrganisationId provider);

    @Query("select r from StoredResource r where r.provider = :provider and r.followedRules <> '' order by r.code")
    List<StoredResource> findFollowing(OrganisationId provider);

    @Query("select count(r) from StoredResource r where r.provider = :provider and r.followedRules <> ''")
    int countFollowing(OrganisationId provider);

    /** Where a resource stands. */
    record Placed(ResourceId resource, SiteId site, OrganisationId provider) {}

    @Query("""
        select new org.gongfang.resources.ResourceRecords$Placed(r.id, r.site, r.provider)
        from StoredResource r where r.id.value in :ids\
        """)
    List<Placed> findPlaced(Collection<UUID> ids);

    @Query("select r.id from StoredResource r where r.site = :site")
    List<ResourceId> findIdsBySite(SiteId site);

    /** A resource beside its site. */
    record Sited(StoredResource resource, StoredSite site) {}

    @Query("""
        select new org.gongfang.resources.ResourceRecords$Sited(r, s)
        from StoredResource r join StoredSite s on s.id = r.site where r.id.value in :ids\
        """)
    List<Sited> findSited(Collection<UUID> ids);

    /** The same for one of them. Hibernate keeps the plan of this query, but of none with a list. */
    @Query("""
        select new org.gongfang.resources.ResourceRecords$Sited(r, s)
        from StoredResource r join StoredSite s on s.id = r.site where r.id.value = :id\
        """)
    List<Sited> findSitedOne(UUID id);

    @Query("""
            select new org.gongfang.resources.ResourceRecords$Sited(r, s)
            from StoredResource r join StoredSite s on s.id = r.site where r.provider = :provider order by r.code""")
    List<Sited> findSitedByProvider(OrganisationId provider);
}
