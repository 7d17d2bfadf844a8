package org.gongfang.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;

interface PledgeRecords extends JpaRepository<StoredPledge, PledgeId> {

    Optional<StoredPledge> findByProviderAndFirstDayAndScopeAndSubject(
            OrganisationId provider, LocalDate firstDay, PledgeScope scope, String subject);

    List<StoredPledge> findByProviderAndFirstDayBetweenOrderByFirstDay(
            OrganisationId provider, LocalDate first, LocalDate last);

    List<StoredPledge> findByScopeAndFirstDayBetweenOrderByFirstDay(PledgeScope scope, LocalDate first, LocalDate last);
}
