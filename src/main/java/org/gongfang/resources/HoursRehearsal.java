package org.gongfang.resources;

import java.util.Collection;

/** Tells beforehand whom a change would hit that takes hours back from resources; whoever keeps reservations answers. */
public interface HoursRehearsal {

    /**
     * Tells how many reservations the change would hit, and makes nothing of it.
     *
     * @param touched the resources whose hours it may take
     * @throws org.gongfang.shared.Refusal when the change itself is refused
     */
    int wouldHit(Collection<ResourceId> touched, Runnable change);
}
