package org.gongfang.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the audit trail is kept; it offers no way to change or delete. */
interface AuditLineRecords extends Repository<AuditLine, UUID> {

    AuditLine save(AuditLine line);

    @Query("""
            select l from AuditLine l
            where (:action is null or l.action = :action)
              and (:subject is null or l.subject like concat(:subject, '%') escape '\\')
              and (:actorId is null or l.actor.value = :actorId)
              and (:since is null or l.happenedAt >= :since)
              and (:before is null or l.happenedAt < :before)
            order by l.happenedAt desc, l.id desc""")
    List<AuditLine> page(
            @Nullable String action,
            @Nullable String subject,
            @Nullable UUID actorId,
            @Nullable Instant since,
            @Nullable Instant before,
            Pageable page);

    @Query("select distinct l.action from AuditLine l order by l.action")
    List<String> actions();
}
