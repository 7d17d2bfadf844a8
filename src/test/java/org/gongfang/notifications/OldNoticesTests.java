package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What the night takes from the outbox. */
@IntegrationTest
class OldNoticesTests {

    @Autowired
    OutboxMails mails;

    @Autowired
    OldNotices oldNotices;

    @Autowired
    IdentityFixtures people;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock movable;

    @Autowired
    Clock clock;

    @AfterEach
    void resetClock() {
        movable.reset();
    }

    @Test
    void keysAreBlankedOnceTheyOpenNothingAnyMore() {
        var invitation = waiting(NoticeKind.INVITATION);
        var confirmed = waiting(NoticeKind.CONFIRMED);

        movable.advance(Duration.ofDays(7));
        oldNotices.tidyUp();
        assertThat(link(invitation)).isNotEmpty();

        movable.advance(Duration.ofDays(2));
        oldNotices.tidyUp();
        assertThat(link(invitation)).isEmpty();
        assertThat(link(confirmed)).isNotEmpty();
    }

    @Test
    void mailsThatWereSentOrGivenUpGoAfterAMonthAndWaitingOnesStay() {
        var waiting = waiting(NoticeKind.CONFIRMED);
        var givenUp = waiting(NoticeKind.CONFIRMED, clock.instant());
        transaction.executeWithoutResult(status ->
                mails.findById(givenUp).orElseThrow().claim(clock.instant().plusSeconds(1), Duration.ofMinutes(1)));

        movable.advance(Duration.ofDays(32));
        oldNotices.tidyUp();

        assertThat(mails.findById(waiting)).isPresent();
        assertThat(mails.findById(givenUp)).isEmpty();
    }

    private UUID waiting(NoticeKind kind) {
        return waiting(kind, null);
    }

    private UUID waiting(NoticeKind kind, @org.jspecify.annotations.Nullable Instant uselessAfter) {
        var notice = new Notice(
                kind,
                UUID.randomUUID().toString(),
                people.holder(),
                "ana@test.example",
                Locale.ENGLISH,
                "subject",
                "body",
                "action",
                "/reset-password?token=key",
                null,
                uselessAfter);
        return mails.save(new OutboxMail(notice, "https://gongfang.example" + notice.path(), clock.instant()))
                .id();
    }

    private String link(UUID mail) {
        return mails.findById(mail).orElseThrow().read().actionLink();
    }
}
