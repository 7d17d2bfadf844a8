package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import org.gongfang.identity.MemberId;

/** Other technicians run a reservation than before. */
public record OperatorReplaced(
        ReservationId reservation, String code, List<MemberId> relieved, List<MemberId> assigned, Instant at) {}
