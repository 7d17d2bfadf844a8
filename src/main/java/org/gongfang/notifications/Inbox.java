package org.gongfang.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the person who is signed in. */
@Service
@PreAuthorize("isAuthenticated()")
public class Inbox {

    private final InboxMessages messages;
    private final CurrentMember currentMember;
    private final UnreadFeed unread;
    private final Clock clock;

    Inbox(InboxMessages messages, CurrentMember currentMember, UnreadFeed unread, Clock clock) {
        this.messages = messages;
        this.currentMember = currentMember;
        this.unread = unread;
        this.clock = clock;
    }

    /** One page, what is unread first, then the newest. */
    @Transactional(readOnly = true)
    public List<InboxEntry> list(Pageable page) {
        return messages.list(currentMember.id(), page).stream()
                .map(InboxMessage::read)
                .toList();
    }

    @Transactional(readOnly = true)
    public int unread() {
        return messages.countByMemberAndReadAtIsNull(currentMember.id());
    }

    @Transactional
    public void markRead(UUID message) {
        var member = currentMember.id();
        if (messages.markRead(message, member, clock.instant()) > 0) {
            unread.changedAfterCommit(member);
        }
    }

    @Transactional
    public int markAllRead() {
        var member = currentMember.id();
        int marked = messages.markAllRead(member, clock.instant());
        unread.changedAfterCommit(member);
        return marked;
    }
}
