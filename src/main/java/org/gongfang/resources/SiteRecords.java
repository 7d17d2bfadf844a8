package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SiteRecords extends JpaRepository<StoredSite, SiteId> {

    List<StoredSite> findByProviderOrderByNameZh(OrganisationId provider);

    @Query("select s from StoredSite s where s.id.value in :ids")
    List<StoredSite> findAllOf(Collection<UUID> ids);

    @Query("select s from StoredSite s join StoredResource r on r.site.value = s.id.value where r.id.value = :resource")
    Optional<StoredSite> findOfResource(UUID resource);
}
