package org.gongfang.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoMode;
import org.gongfang.notifications.CalendarFeeds;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.InboxEntry;
import org.gongfang.notifications.UnreadFeed;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** What the person who is signed in has been told, unread first. */
@Route("inbox")
@PermitAll
@Menu(title = "menu.inbox", order = 60, icon = "vaadin:bell-o")
class InboxView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Inbox inbox;
    private final UnreadFeed feed;
    private final CurrentMember currentMember;
    private final Clock clock;
    private final CalendarFeedPanel calendar;
    private final Grid<InboxEntry> list = new Grid<>();
    private final Button markAll = new Button();
    private final Button readMails = new Button();
    private final Button webhooks = new Button();
    private @Nullable Runnable unsubscribe;

    InboxView(
            Inbox inbox,
            UnreadFeed feed,
            CurrentMember currentMember,
            CalendarFeeds feeds,
            DemoMode demo,
            Clock clock) {
        this.inbox = inbox;
        this.feed = feed;
        this.currentMember = currentMember;
        this.clock = clock;
        this.calendar = new CalendarFeedPanel(feeds);
        markAll.setText(getTranslation("notifications.inbox.mark-all"));
        markAll.addClickListener(click -> {
            inbox.markAllRead();
            refresh();
        });
        readMails.setText(getTranslation("notifications.inbox.demo-mail"));
        readMails.addClickListener(click -> NotificationsNavigation.toOutbox());
        readMails.setVisible(demo.runs());
        webhooks.setText(getTranslation("notifications.inbox.webhooks"));
        webhooks.addClickListener(click -> NotificationsNavigation.toWebhooks());
        list.addComponentColumn(this::item).setFlexGrow(1);
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.addClassName("gf-inbox");
        list.setAllRowsVisible(false);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setPageSize(20);
        list.setEmptyStateComponent(new EmptyState(
                getTranslation("notifications.inbox.empty"), getTranslation("notifications.inbox.empty.hint")));
        list.getElement().setAttribute("aria-label", getTranslation("notifications.inbox.title"));
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("notifications.inbox.title"),
                                getTranslation("notifications.inbox.intro"),
                                readMails,
                                webhooks,
                                markAll),
                        list,
                        calendar);
        getContent().setFlexGrow(1, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.inbox.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.setItemsPageable(inbox::list);
        calendar.load();
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        unsubscribe = feed.subscribe(currentMember.id(), unread -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    private void refresh() {
        markAll.setEnabled(inbox.unread() > 0);
        list.getDataProvider().refreshAll();
    }

    private InboxItem item(InboxEntry entry) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        return new InboxItem(
                entry,
                Spoken.moment(entry.at(), Spoken.DISTRICT_ZONE, today, getLocale()),
                Spoken.fullMoment(entry.at(), Spoken.DISTRICT_ZONE, getLocale()),
                () -> open(entry),
                () -> markRead(entry));
    }

    private void open(InboxEntry entry) {
        inbox.markRead(entry.id());
        NotificationsNavigation.follow(entry.link());
    }

    private void markRead(InboxEntry entry) {
        inbox.markRead(entry.id());
        refresh();
    }
}
