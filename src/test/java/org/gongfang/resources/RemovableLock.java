package org.gongfang.resources;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** The calendars' lock as a test may leave it out, to see what holds without it. */
@Primary
public class RemovableLock extends ResourceCalendars {

    private volatile boolean removed;

    RemovableLock(
            CalendarRecords calendars,
            EntityManager entities,
            JdbcTemplate database,
            ObjectProvider<CalendarWatch> watches,
            Clock clock) {
        super(calendars, entities, database, watches, clock);
    }

    public void remove() {
        removed = true;
    }

    public void restore() {
        removed = false;
    }

    @Override
    public void lock(Collection<ResourceId> resources) {
        if (!removed) {
            super.lock(resources);
        }
    }
}
