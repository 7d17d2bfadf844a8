package org.gongfang.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The webhooks in the database. */
interface StoredWebhooks extends Repository<StoredWebhook, UUID> {

    Optional<StoredWebhook> findById(UUID id);

    long count();

    StoredWebhook saveAndFlush(StoredWebhook webhook);

    Optional<StoredWebhook> findByMemberIdAndKeyDigest(UUID member, String keyDigest);

    /**
     * Those for which something is due and that no node calls at this moment, locked until the transaction ends: first
     * those that took what they were sent last, whoever was served the longest ago before others; then those that did not,
     * in the order of their failures.
     */
    @Query(nativeQuery = true, value = """
                    select * from webhook
                    where (busy_until is null or busy_until <= :now)
                    and id in (select webhook_id from webhook_delivery
                        where status in ('WAITING', 'SENDING') and next_attempt_at <= :now)
                    order by failed_at, busy_until, id
                    limit :most
                    for update skip locked
                    """)
    List<StoredWebhook> lockDue(Instant now, int most);

    /** Past its version: whoever removes it meanwhile is not disturbed. */
    @Modifying
    @Query("update StoredWebhook hook set hook.busyUntil = :until where hook.id in :ids")
    int occupy(Collection<UUID> ids, Instant until);

    /** Lets other nodes call it again from that moment, and notes since when it fails. */
    @Modifying
    @Query("update StoredWebhook hook set hook.busyUntil = :servedAt, hook.failedAt = :failedAt where hook.id = :id")
    int release(UUID id, @Nullable Instant servedAt, @Nullable Instant failedAt);

    void delete(StoredWebhook webhook);

    /** Those that tell the member of their own reservations, and those of the organisation. */
    @Query("select hook from StoredWebhook hook where hook.organisationId is null and hook.memberId = :member"
            + " or hook.organisationId = :organisation order by hook.createdAt, hook.id")
    List<StoredWebhook> findOf(UUID member, @Nullable UUID organisation);
}
