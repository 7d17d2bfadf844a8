package org.gongfang.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where mailed links are kept. */
interface MailedLinkRecords extends Repository<MailedLink, UUID> {

    MailedLink save(MailedLink link);

    Optional<MailedLink> findByTokenHash(byte[] tokenHash);

    /** Uses the link up, if it still can be: of two who try at once, one gets 1 and the other 0. */
    @Modifying
    @Query("""
            update MailedLink l set l.usedAt = :now
            where l.tokenHash = :tokenHash and l.purpose in :purposes and l.usedAt is null and l.expiresAt > :now""")
    int use(byte[] tokenHash, Collection<MailedLink.Purpose> purposes, Instant now);

    /** Takes back what the member could still use of that purpose. */
    @Modifying
    @Query("""
            update MailedLink l set l.usedAt = :now
            where l.member = :member and l.purpose in :purposes and l.usedAt is null""")
    int takeBack(MemberId member, Collection<MailedLink.Purpose> purposes, Instant now);

    @Modifying
    @Query("update MailedLink l set l.usedAt = :now where l.purpose = :purpose and l.usedAt is null")
    int takeBackAll(MailedLink.Purpose purpose, Instant now);

    @Query("""
            select count(l) > 0 from MailedLink l
            where l.tokenHash = :tokenHash and l.purpose in :purposes and l.usedAt is null and l.expiresAt > :now""")
    boolean isUsable(byte[] tokenHash, Collection<MailedLink.Purpose> purposes, Instant now);

    @Modifying
    @Query("delete from MailedLink l where l.expiresAt < :before")
    int deleteExpired(Instant before);
}
