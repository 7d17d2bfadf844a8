package org.gongfang.resources;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DefaultsRecords extends JpaRepository<StoredDefaults, OrganisationId> {

    /** The defaults, which nobody else changes until the caller's transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from StoredDefaults d where d.provider = :provider")
    Optional<StoredDefaults> findHeld(OrganisationId provider);
}
