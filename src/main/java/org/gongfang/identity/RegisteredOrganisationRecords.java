package org.gongfang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where organisations are kept. */
interface RegisteredOrganisationRecords extends Repository<RegisteredOrganisation, OrganisationId> {

    RegisteredOrganisation save(RegisteredOrganisation organisation);

    Optional<RegisteredOrganisation> findById(OrganisationId id);

    List<RegisteredOrganisation> findByIdIn(Collection<OrganisationId> ids);

    List<RegisteredOrganisation> findByKindInOrderByNameZh(Collection<OrganisationKind> kinds);

    Optional<RegisteredOrganisation> findByNameZh(String nameZh);

    @Query("""
            select o from RegisteredOrganisation o
            where lower(o.nameZh) like concat('%', :text, '%') escape '\\'
               or lower(o.nameEn) like concat('%', :text, '%') escape '\\'
            order by o.nameZh""")
    List<RegisteredOrganisation> search(String text, Pageable page);

    @Query("select o from RegisteredOrganisation o order by o.nameZh")
    List<RegisteredOrganisation> page(Pageable page);
}
