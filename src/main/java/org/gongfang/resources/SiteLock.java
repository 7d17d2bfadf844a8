package org.gongfang.resources;

import java.util.List;
import java.util.stream.Stream;
import org.gongfang.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds all calendars of a site, utilities too, for a change of what is tied to what there. That is rare, and bookings of
 * the site wait the moment it takes; to find out which few would do would have to be done under the lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SiteLock {

    private final JdbcClient database;
    private final ResourceRecords resources;
    private final ResourceCalendars calendars;
    private final Ownership ownership;

    SiteLock(JdbcClient database, ResourceRecords resources, ResourceCalendars calendars, Ownership ownership) {
        this.database = database;
        this.resources = resources;
        this.calendars = calendars;
        this.ownership = ownership;
    }

    /** Locks the site of the resource, which is the signed-in manager's own. */
    void lock(ResourceId resource) {
        var placed = resources.findPlaced(List.of(resource.value())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        ownership.require(placed.provider());
        lock(placed.site());
    }

    void lock(SiteId site) {
        var utilities = database.sql("select id from utility where site_id = :site")
                .param("site", IdBytes.of(site.value()))
                .query((row, number) -> new ResourceId(IdBytes.read(row.getBytes(1))))
                .list();
        calendars.lock(Stream.concat(resources.findIdsBySite(site).stream(), utilities.stream())
                .toList());
    }
}
