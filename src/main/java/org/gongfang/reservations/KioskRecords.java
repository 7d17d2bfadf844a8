package org.gongfang.reservations;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.springframework.data.jpa.repository.JpaRepository;

/** The kiosks in the database. */
interface KioskRecords extends JpaRepository<StoredKiosk, KioskId> {

    Optional<StoredKiosk> findByLinkHash(byte[] linkHash);

    Optional<StoredKiosk> findByTokenHash(byte[] tokenHash);

    List<StoredKiosk> findByProviderAndRevokedAtIsNullOrderByCreatedAt(OrganisationId provider);
}
