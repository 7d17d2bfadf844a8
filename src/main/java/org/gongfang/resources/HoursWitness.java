package org.gongfang.resources;

import java.util.Collection;
import java.util.List;

/** Knows which reservations lose hours by a change; whoever keeps reservations answers. */
public interface HoursWitness {

    /**
     * Makes the change inside the caller's transaction, which holds the calendars, and tells whom it hits, the earliest
     * first. The caller then lets it stand or takes it back.
     */
    List<HitReservation> make(Collection<ResourceId> touched, Runnable change);
}
