package org.gongfang.reservations;

/** What becomes of a request when the slot that its provider proposes instead is refused, or not answered. */
public enum IfRefused {
    /** It waits for the provider's answer as before. */
    WAIT,
    /** It is declined. */
    DECLINE
}
