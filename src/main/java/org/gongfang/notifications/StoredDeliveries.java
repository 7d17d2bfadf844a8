package org.gongfang.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is on its way to webhooks, in the database. */
interface StoredDeliveries extends Repository<StoredDelivery, UUID> {

    StoredDelivery save(StoredDelivery delivery);

    Optional<StoredDelivery> findById(UUID id);

    boolean existsByWebhookIdAndEventId(UUID webhook, UUID event);

    Optional<StoredDelivery> findByWebhookIdAndEventId(UUID webhook, UUID event);

    /** The oldest event that is due for the webhook, locked until the transaction ends; ids are ordered by time. */
    @Query(nativeQuery = true, value = """
                    select * from webhook_delivery
                    where webhook_id = :webhook and status in ('WAITING', 'SENDING') and next_attempt_at <= :now
                    order by id
                    limit 1
                    for update skip locked
                    """)
    Optional<StoredDelivery> lockNext(UUID webhook, Instant now);

    /** The newest ones; ids are ordered by time. */
    @Query("select one from StoredDelivery one where one.webhookId = :webhook order by one.id desc")
    List<StoredDelivery> findNewest(UUID webhook, Limit limit);

    @Query("select one from StoredDelivery one where one.webhookId = :webhook and one.id < :before"
            + " order by one.id desc")
    List<StoredDelivery> findBefore(UUID webhook, UUID before, Limit limit);

    @Modifying
    @Query("delete from StoredDelivery one where one.webhookId = :webhook")
    int deleteOf(UUID webhook);

    @Modifying
    @Query("delete from StoredDelivery one where one.status in :statuses and one.createdAt < :before")
    int deleteBefore(Collection<MailStatus> statuses, Instant before);
}
