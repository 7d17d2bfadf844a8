package org.gongfang.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reminders in the database. */
interface OwedReminders extends Repository<Reminder, UUID> {

    /** Notes a reminder, unless it was ever owed: two listeners may want the same one at the same moment. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert ignore into reminder (id, version, recipient_id, kind, reservation_id, due_at)
                    values (:id, 0, :recipient, :kind, :reservation, :dueAt)
                    """)
    int addIfNew(UUID id, UUID recipient, String kind, UUID reservation, Instant dueAt);

    /** Notes a reminder for another moment, also one that was settled. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into reminder (id, version, recipient_id, kind, reservation_id, due_at)
                    values (:id, 0, :recipient, :kind, :reservation, :dueAt)
                    on duplicate key update due_at = :dueAt, settled_at = null, outcome = null, version = version + 1
                    """)
    int put(UUID id, UUID recipient, String kind, UUID reservation, Instant dueAt);

    /** Owes it no more. By the whole unique key: anything less would lock reminders of others on its way. */
    @Modifying
    @Query("delete from Reminder reminder where reminder.recipient = :recipient and reminder.kind = :kind"
            + " and reminder.reservation = :reservation")
    int delete(MemberId recipient, NoticeKind kind, ReservationId reservation);

    /** Due reminders that no other node is settling at this moment, locked until the transaction ends. */
    @Query(nativeQuery = true, value = """
                    select * from reminder
                    where settled_at is null and due_at <= :now
                    order by due_at
                    limit :most
                    for update skip locked
                    """)
    List<Reminder> lockDue(Instant now, int most);

    @Modifying
    @Query("delete from Reminder reminder where reminder.settledAt < :before")
    int deleteSettledBefore(Instant before);
}
