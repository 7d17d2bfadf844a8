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

    Reminder save(Reminder reminder);

    boolean existsByRecipientAndKindAndReservation(MemberId recipient, NoticeKind kind, ReservationId reservation);

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
