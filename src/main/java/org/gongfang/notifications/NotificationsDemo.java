package org.gongfang.notifications;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.shared.DemoStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the demo have read their notices but for the latest, as people do. */
@Component
@Profile("demo")
class NotificationsDemo implements DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationsDemo.class);
    private static final int LEFT_UNREAD = 4;
    private static final int MOST_NOTICES = 500;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 300;

    private final Inbox inbox;
    private final Members members;
    private final CurrentMember currentMember;
    private final JdbcClient jdbc;

    NotificationsDemo(Inbox inbox, Members members, CurrentMember currentMember, JdbcClient jdbc) {
        this.inbox = inbox;
        this.members = members;
        this.currentMember = currentMember;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public void tell() {
        waitForNotices();
        DemoAccounts.MAILS.forEach(mail -> members.findByMail(mail)
                .map(Member::id)
                .ifPresent(member -> currentMember.actAs(member, this::readAllButTheLatest)));
    }

    private void readAllButTheLatest() {
        inbox.list(PageRequest.of(0, MOST_NOTICES)).stream()
                .skip(LEFT_UNREAD)
                .forEach(notice -> inbox.markRead(notice.id()));
    }

    /** Notices are written by listeners on threads of their own, which may be behind the stories. */
    private void waitForNotices() {
        Executor later = CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (CompletableFuture.supplyAsync(this::unheardEvents, later).join() == 0) {
                return;
            }
        }
        LOG.warn("Some events of the demo are still unheard; their notices stay unread");
    }

    private long unheardEvents() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }
}
