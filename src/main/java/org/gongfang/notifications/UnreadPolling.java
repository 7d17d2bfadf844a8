package org.gongfang.notifications;

import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds notices that other nodes wrote: one statement every few seconds for all open screens of this node, none while
 * nobody is here. Not a Quartz job, since every node must ask for its own screens.
 */
@Component
class UnreadPolling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadPolling.class);
    private static final int PERIOD_SECONDS = 10;

    private final UnreadFeed feed;
    private final InboxMessages inbox;
    private @Nullable ScheduledExecutorService timer;

    UnreadPolling(UnreadFeed feed, InboxMessages inbox) {
        this.feed = feed;
        this.inbox = inbox;
    }

    void poll() {
        var members = feed.subscribed();
        if (members.isEmpty()) {
            return;
        }
        var counts = new HashMap<MemberId, Integer>();
        members.forEach(member -> counts.put(member, 0));
        inbox.countUnread(members.stream().map(MemberId::value).toList())
                .forEach(row -> counts.put(new MemberId(row.member()), Math.toIntExact(row.unread())));
        counts.forEach(feed::tell);
    }

    private void pollAndGoOn() {
        try {
            poll();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Unread notices cannot be counted now: {}", databaseAway.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("unread-polling").factory());
            timer.scheduleWithFixedDelay(this::pollAndGoOn, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            Workers.finish(timer);
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
