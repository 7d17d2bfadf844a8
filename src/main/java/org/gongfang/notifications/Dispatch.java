package org.gongfang.notifications;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts notices into inbox and outbox, each once. The check comes first so that a repeated event passes quietly; if two
 * nodes check at the same moment, the unique key lets one of them commit.
 */
@Component
class Dispatch {

    private final InboxMessages inbox;
    private final OutboxMails outbox;
    private final UnreadFeed unread;
    private final NotificationSettings settings;
    private final Clock clock;

    Dispatch(InboxMessages inbox, OutboxMails outbox, UnreadFeed unread, NotificationSettings settings, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.unread = unread;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells it by the ways of its kind, unless that has happened already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        var now = clock.instant();
        if (notice.kind().reachesInbox() && !inbox.existsByDedupeKey(notice.dedupeKey())) {
            inbox.save(new InboxMessage(notice, now));
            unread.changedAfterCommit(notice.member());
        }
        if (notice.kind().reachesMail() && !outbox.existsByDedupeKey(notice.dedupeKey())) {
            outbox.save(new OutboxMail(notice, settings.url(notice.path()), now));
        }
    }
}
