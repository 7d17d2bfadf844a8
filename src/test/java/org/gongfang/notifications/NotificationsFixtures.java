package org.gongfang.notifications;

import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices and the sweeps that bring them about, for tests. */
@Component
public class NotificationsFixtures {

    private final Dispatch dispatch;
    private final Reminders reminders;
    private final MailDelivery delivery;
    private final IdentityFixtures people;
    private final TransactionTemplate transaction;

    NotificationsFixtures(
            Dispatch dispatch,
            Reminders reminders,
            MailDelivery delivery,
            IdentityFixtures people,
            TransactionTemplate transaction) {
        this.dispatch = dispatch;
        this.reminders = reminders;
        this.delivery = delivery;
        this.people = people;
        this.transaction = transaction;
    }

    /** Tells the member something, by inbox and mail, that leads to the list of reservations. */
    public void tells(MemberId member, String subject) {
        transaction.executeWithoutResult(status -> dispatch.tell(new Notice(
                NoticeKind.CONFIRMED,
                UUID.randomUUID().toString(),
                member,
                people.mail(member),
                Words.ENGLISH,
                subject,
                "What there is to say about it.",
                "See it",
                "/my/reservations",
                null,
                null)));
    }

    /** What the jobs do when they run: remind, then send. */
    public void runJobs() {
        reminders.sendDue();
        delivery.deliverDue();
    }
}
