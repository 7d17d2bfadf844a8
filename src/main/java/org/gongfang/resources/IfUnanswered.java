package org.gongfang.resources;

/** What becomes of a request that its provider has not answered in time. */
public enum IfUnanswered {
    /** It ends, and the slot is free again. */
    EXPIRE,
    /** It is confirmed, if it still can be. */
    CONFIRM
}
