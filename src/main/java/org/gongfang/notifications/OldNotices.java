package org.gongfang.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets mails that were sent or given up after a month, read notices and settled reminders after a year, and links that
 * are as good as keys as soon as they open nothing any more, even in mails that never went out.
 */
@Component
class OldNotices implements Housekeeping {

    /** No link to an account lives longer than seven days. */
    private static final Duration KEYS = Duration.ofDays(8);

    private static final List<NoticeKind> WITH_KEYS =
            Stream.of(NoticeKind.values()).filter(NoticeKind::carriesSecret).toList();
    private static final List<MailStatus> SETTLED = List.of(MailStatus.SENT, MailStatus.DEAD);
    private static final Duration NOTICES = Duration.ofDays(366);

    private final OutboxMails mails;
    private final InboxMessages messages;
    private final OwedReminders reminders;
    private final NotificationSettings settings;
    private final Clock clock;

    OldNotices(
            OutboxMails mails,
            InboxMessages messages,
            OwedReminders reminders,
            NotificationSettings settings,
            Clock clock) {
        this.mails = mails;
        this.messages = messages;
        this.reminders = reminders;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        var now = clock.instant();
        return mails.deleteBefore(SETTLED, now.minus(settings.mail().kept()))
                + mails.blankLinksBefore(WITH_KEYS, now.minus(KEYS))
                + messages.deleteReadBefore(now.minus(NOTICES))
                + reminders.deleteSettledBefore(now.minus(NOTICES));
    }
}
