package org.gongfang.resources;

import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DefaultsRecords extends JpaRepository<StoredDefaults, OrganisationId> {

    /** The defaults, which nobody else changes until the caller's transaction ends. */
    default Optional<StoredDefaults> findHeld(OrganisationId provider) {
        return findHeld(provider.value());
    }

    /** In plain SQL: Hibernate takes MariaDB for MySQL and would say {@code for update of}, which it does not know. */
    @Query(nativeQuery = true, value = "select * from provider_rules where provider_id = :provider for update")
    Optional<StoredDefaults> findHeld(UUID provider);
}
