package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.MemberId;

/**
 * A proposed slot was refused by the holder or not answered in time; it is free again.
 *
 * @param proposer the manager who had proposed it
 * @param lapsed whether nobody answered
 * @param declined whether the request is declined with it, as the manager chose; otherwise it waits as before
 */
public record ProposalEnded(
        ReservationId reservation,
        String code,
        MemberId holder,
        List<UUID> resources,
        Instant startsAt,
        Instant endsAt,
        MemberId proposer,
        boolean lapsed,
        boolean declined,
        String reason,
        Instant at) {}
