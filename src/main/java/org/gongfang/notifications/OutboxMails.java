package org.gongfang.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mails in the database. */
interface OutboxMails extends Repository<OutboxMail, UUID> {

    OutboxMail save(OutboxMail mail);

    Optional<OutboxMail> findById(UUID id);

    boolean existsByDedupeKey(String dedupeKey);

    /** Due mails that no other node is claiming at this moment, locked until the transaction ends. */
    @Query(nativeQuery = true, value = """
                    select * from outbox_mail
                    where status in ('WAITING', 'SENDING') and next_attempt_at <= :now
                    order by next_attempt_at
                    limit :most
                    for update skip locked
                    """)
    List<OutboxMail> lockDue(Instant now, int most);

    @Query("select mail from OutboxMail mail where mail.status in :statuses order by mail.createdAt desc, mail.id desc")
    List<OutboxMail> list(Collection<MailStatus> statuses, Pageable page);

    long countByStatus(MailStatus status);

    @Query(
            "select min(mail.createdAt) from OutboxMail mail where mail.status = org.gongfang.notifications.MailStatus.WAITING")
    Optional<Instant> oldestWaiting();

    @Modifying
    @Query("delete from OutboxMail mail where mail.status in :statuses and mail.createdAt < :before")
    int deleteBefore(Collection<MailStatus> statuses, Instant before);

    /** Blanks the links of mails of those kinds, whatever became of the mails. */
    @Modifying
    @Query("update OutboxMail mail set mail.actionLink = '' where mail.kind in :kinds and mail.actionLink <> ''"
            + " and mail.createdAt < :before")
    int blankLinksBefore(Collection<NoticeKind> kinds, Instant before);
}
