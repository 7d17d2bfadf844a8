package org.gongfang.shared;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Listens to what tests say, and looks at the log of events as soon as its own work is committed or given up. */
@Component
class EventLogListener {

    private final JdbcTemplate database;
    private final Map<UUID, Integer> owed = new ConcurrentHashMap<>();

    EventLogListener(JdbcTemplate database) {
        this.database = database;
    }

    /** Something that was said. */
    record Said(UUID id, boolean inVain) {}

    @ApplicationModuleListener
    void on(Said said) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                owed.put(said.id(), owed(said));
            }
        });
        if (said.inVain()) {
            throw new IllegalStateException("This is not heard");
        }
    }

    /** How often the log says that somebody still has to hear it. */
    int owed(Said said) {
        return database.queryForList(
                        "select id from event_publication where serialized_event like ?", "%" + said.id() + "%")
                .size();
    }

    /** The same at the moment when it had been heard, or null when it has not been heard yet. */
    @Nullable
    Integer owedAfterwards(Said said) {
        return owed.get(said.id());
    }
}
