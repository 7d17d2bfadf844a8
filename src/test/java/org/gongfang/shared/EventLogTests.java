package org.gongfang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What listeners owe, and when they owe it no more. */
@IntegrationTest
class EventLogTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EventLogListener listener;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private EventLogListener.Said say(boolean inVain) {
        var said = new EventLogListener.Said(UUID.randomUUID(), inVain);
        transaction.executeWithoutResult(status -> events.publishEvent(said));
        await().untilAsserted(() -> assertThat(listener.owedAfterwards(said)).isNotNull());
        return said;
    }

    @Test
    void workAndTheNoteThatItIsDoneAreOneCommit() {
        assertThat(listener.owedAfterwards(say(false))).isZero();
    }

    @Test
    void whatFailsIsOwedStill() {
        var said = say(true);

        assertThat(listener.owedAfterwards(said)).isEqualTo(1);
        assertThat(listener.owed(said)).isEqualTo(1);
        transaction.executeWithoutResult(status ->
                database.update("delete from event_publication where serialized_event like ?", "%" + said.id() + "%"));
    }
}
