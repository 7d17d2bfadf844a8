package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Named;

/** A reported fault was repaired, or rejected with a reason. */
public record MachineFaultSettled(
        UUID fault,
        MemberId reporter,
        MemberId by,
        Named machine,
        String code,
        boolean repaired,
        String note,
        Instant at) {}
