package org.gongfang.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where API tokens are kept. */
interface KeptApiTokenRecords extends Repository<KeptApiToken, ApiTokenId> {

    KeptApiToken save(KeptApiToken token);

    Optional<KeptApiToken> findById(ApiTokenId id);

    Optional<KeptApiToken> findByTokenHash(byte[] tokenHash);

    List<KeptApiToken> findByMemberOrderByIssuedAtDesc(MemberId member);

    long countByMemberAndRevokedAtIsNull(MemberId member);

    /** Past the version, so that uses at the same moment do not disturb each other. */
    @Modifying
    @Query("update KeptApiToken t set t.lastUsedAt = :now where t.id = :id")
    void used(ApiTokenId id, Instant now);
}
