package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.MemberId;

/** The window of a wish is over and nothing became free; the names are of the resource or the capability wished for. */
public record WaitlistEnded(
        WaitlistId entry,
        MemberId member,
        String nameZh,
        String nameEn,
        Instant windowFrom,
        Instant windowUntil,
        Instant at) {}
