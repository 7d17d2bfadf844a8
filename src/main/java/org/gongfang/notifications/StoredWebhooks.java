package org.gongfang.notifications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The webhooks in the database. */
interface StoredWebhooks extends Repository<StoredWebhook, UUID> {

    StoredWebhook save(StoredWebhook webhook);

    Optional<StoredWebhook> findById(UUID id);

    long count();

    void delete(StoredWebhook webhook);

    /** Those that tell the member of their own reservations, and those of the organisation. */
    @Query("select hook from StoredWebhook hook where hook.organisationId is null and hook.memberId = :member"
            + " or hook.organisationId = :organisation order by hook.createdAt, hook.id")
    List<StoredWebhook> findOf(UUID member, @Nullable UUID organisation);
}
