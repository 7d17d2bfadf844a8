package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;

/** The hours that providers take back. */
@Service
public class Closures {

    /** Takes hours back. Bookings that lie in them stay until someone cancels them. */
    public ClosureId close(NewClosure closure) {
        throw new IllegalStateException("pending");
    }

    /** Gives the hours back. */
    public void remove(ClosureId id) {
        throw new IllegalStateException("pending");
    }

    /** The closures of a provider that overlap the window, earliest first; for its own people. */
    public List<Closure> ofProvider(OrganisationId provider, TimeSlot window) {
        throw new IllegalStateException("pending");
    }

    /** What closes each of the resources within the window, site and provider closures included, earliest first. */
    public Map<ResourceId, List<Closure>> of(Collection<ResourceId> resources, TimeSlot window) {
        throw new IllegalStateException("pending");
    }
}
