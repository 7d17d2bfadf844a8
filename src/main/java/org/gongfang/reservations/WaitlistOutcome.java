package org.gongfang.reservations;

/** What was decided about a wish and a slot. */
public enum WaitlistOutcome {
    /** The slot was kept for the person. */
    OFFERED,
    /** A rule refused the person, which the reason names; the next in line was asked. */
    PASSED_OVER,
    /** The person took the offer. */
    ACCEPTED,
    /** The person did not want the offer. */
    DECLINED,
    /** The person did not answer the offer in time. */
    LAPSED
}
