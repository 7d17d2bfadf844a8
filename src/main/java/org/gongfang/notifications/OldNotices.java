package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets sent mails after a month, and read notices and settled reminders after a year. */
@Component
class OldNotices implements Housekeeping {

    private static final Duration MAILS = Duration.ofDays(31);
    private static final Duration NOTICES = Duration.ofDays(366);

    private final OutboxMails mails;
    private final InboxMessages messages;
    private final OwedReminders reminders;
    private final Clock clock;

    OldNotices(OutboxMails mails, InboxMessages messages, OwedReminders reminders, Clock clock) {
        this.mails = mails;
        this.messages = messages;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        var now = clock.instant();
        return mails.deleteSentBefore(now.minus(MAILS))
                + messages.deleteReadBefore(now.minus(NOTICES))
                + reminders.deleteSettledBefore(now.minus(NOTICES));
    }
}
