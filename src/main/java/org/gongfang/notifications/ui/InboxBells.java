package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Component;
import org.gongfang.identity.CurrentMember;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.UnreadFeed;
import org.gongfang.shared.ui.NavbarItem;

/** Puts a bell into the bar at the top of every screen. */
@org.springframework.stereotype.Component
class InboxBells implements NavbarItem {

    private static final int ORDER = 100;

    private final Inbox inbox;
    private final UnreadFeed feed;
    private final CurrentMember currentMember;

    InboxBells(Inbox inbox, UnreadFeed feed, CurrentMember currentMember) {
        this.inbox = inbox;
        this.feed = feed;
        this.currentMember = currentMember;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component create() {
        return new InboxBell(inbox, feed, currentMember);
    }
}
