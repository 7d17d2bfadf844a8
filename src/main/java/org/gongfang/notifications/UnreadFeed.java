package org.gongfang.notifications;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.gongfang.identity.MemberId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens how many notices a person has not read. What this node writes is told once it is committed; what
 * other nodes write is found by {@link UnreadPolling}.
 */
@Component
public class UnreadFeed {

    private final Map<MemberId, Set<IntConsumer>> listeners = new ConcurrentHashMap<>();
    private final Map<MemberId, Integer> lastTold = new ConcurrentHashMap<>();
    private final InboxMessages inbox;
    private final Executor executor;

    UnreadFeed(InboxMessages inbox, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.inbox = inbox;
        this.executor = executor;
    }

    /** Calls the listener whenever the count changes, off the request's thread; the answer ends that. */
    public Runnable subscribe(MemberId member, IntConsumer listener) {
        listeners.compute(member, (any, present) -> {
            var all = present == null ? ConcurrentHashMap.<IntConsumer>newKeySet() : present;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(member, (any, present) -> {
            present.remove(listener);
            if (!present.isEmpty()) {
                return present;
            }
            lastTold.remove(member);
            return null;
        });
    }

    /** Those who have a screen open. */
    Set<MemberId> subscribed() {
        return Set.copyOf(listeners.keySet());
    }

    /** Counts again once the current transaction is committed. */
    void changedAfterCommit(MemberId member) {
        if (!listeners.containsKey(member)) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(() -> tell(member, inbox.countByMemberAndReadAtIsNull(member)));
            }
        });
    }

    /** Passes the count on to the member's screens if it is news to them. */
    void tell(MemberId member, int unread) {
        var present = listeners.get(member);
        if (present != null && !Integer.valueOf(unread).equals(lastTold.put(member, unread))) {
            present.forEach(listener -> listener.accept(unread));
        }
    }
}
