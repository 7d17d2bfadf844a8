package org.gongfang.resources;

import org.gongfang.identity.MemberId;

/** Knows who has reserved what; whoever keeps reservations answers. */
public interface ReservationWitness {

    /** Whether the member has, or had, a reservation of the resource that was confirmed. */
    boolean hasReserved(MemberId member, ResourceId resource);
}
