package org.gongfang.resources;

import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;

/** Knows who holds a reservation, for the provider whose machines it is for. */
public interface ReservationHolders {

    Optional<MemberId> holderOf(String reservationCode, OrganisationId provider);
}
