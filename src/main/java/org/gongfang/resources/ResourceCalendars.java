package org.gongfang.resources;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per resource that every change of its calendar must write first. */
@Service
public class ResourceCalendars {

    /**
     * Holds the calendars of the resources until the caller's transaction ends, so that bookings of them queue up, and
     * marks them changed. Must be the transaction's first statement.
     *
     * @throws org.gongfang.shared.NotFound when one of the resources does not exist
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<ResourceId> resources) {
        throw new IllegalStateException("pending");
    }

    /** The resources whose openings, rules or bookings changed at that moment or later. */
    @Transactional(readOnly = true)
    public List<ResourceId> changedSince(Instant moment) {
        throw new IllegalStateException("pending");
    }
}
