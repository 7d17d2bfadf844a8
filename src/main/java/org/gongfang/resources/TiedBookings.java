package org.gongfang.resources;

import java.util.Collection;

/** Bookings that have to follow when it changes what a booking of their resources takes. */
public interface TiedBookings {

    /**
     * Lets the live bookings of the resources take what they now have to, inside the transaction that has changed it and
     * holds all the calendars.
     *
     * @throws org.gongfang.shared.Refusal when two bookings cannot both have what they now have to take
     */
    void retie(Collection<ResourceId> resources);
}
