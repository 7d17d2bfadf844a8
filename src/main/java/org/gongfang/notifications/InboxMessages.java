package org.gongfang.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The notices in the database. */
interface InboxMessages extends Repository<InboxMessage, UUID> {

    InboxMessage save(InboxMessage message);

    boolean existsByDedupeKey(String dedupeKey);

    @Query("""
            select message from InboxMessage message where message.member = :member
            order by case when message.readAt is null then 0 else 1 end, message.createdAt desc, message.id desc
            """)
    List<InboxMessage> list(MemberId member, Pageable page);

    int countByMemberAndReadAtIsNull(MemberId member);

    @Query("""
            select new org.gongfang.notifications.UnreadCount(message.member.value, count(message)) from InboxMessage message
            where message.readAt is null and message.member.value in :members group by message.member.value
            """)
    List<UnreadCount> countUnread(Collection<UUID> members);

    @Modifying
    @Query("""
            update InboxMessage message set message.readAt = :now, message.version = message.version + 1
            where message.id = :id and message.member = :member and message.readAt is null
            """)
    int markRead(UUID id, MemberId member, Instant now);

    @Modifying
    @Query("""
            update InboxMessage message set message.readAt = :now, message.version = message.version + 1
            where message.member = :member and message.readAt is null
            """)
    int markAllRead(MemberId member, Instant now);

    @Modifying
    @Query("delete from InboxMessage message where message.readAt < :before")
    int deleteReadBefore(Instant before);
}
