package org.gongfang.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gongfang.identity.CurrentMember;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.UnreadFeed;
import org.jspecify.annotations.Nullable;

/** The bell at the top of the screen with the number of unread notices, which follows without reloading. */
class InboxBell extends Composite<Button> {

    private static final int MOST_SHOWN = 99;

    private final Inbox inbox;
    private final UnreadFeed feed;
    private final CurrentMember currentMember;
    private final Span count = new Span();
    private @Nullable Runnable unsubscribe;

    InboxBell(Inbox inbox, UnreadFeed feed, CurrentMember currentMember) {
        this.inbox = inbox;
        this.feed = feed;
        this.currentMember = currentMember;
        var bell = VaadinIcon.BELL_O.create();
        bell.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("gf-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        getContent().setIcon(bell);
        getContent().setSuffixComponent(count);
        getContent().addClassName("gf-bell");
        getContent().addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClickListener(click -> NotificationsNavigation.toInbox());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        show(inbox.unread());
        unsubscribe = feed.subscribe(currentMember.id(), unread -> ui.access(() -> show(unread)));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    /** What a screen reader says: a test seam. */
    String label() {
        return getContent().getAriaLabel().orElse("");
    }

    private void show(int unread) {
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        var label = unread == 0
                ? getTranslation("notifications.bell.none")
                : getTranslation("notifications.bell.unread", Integer.toString(unread));
        getContent().setAriaLabel(label);
        getContent().setTooltipText(label);
    }
}
