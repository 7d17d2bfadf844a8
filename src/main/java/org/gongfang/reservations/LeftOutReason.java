package org.gongfang.reservations;

/** Why a search does not offer a resource that can do what is asked; said with the arguments named. */
public enum LeftOutReason {
    /** Its limits are below what the part asks. */
    LIMITS,
    /** It is for people with a confirmed mail address. */
    MAIL,
    /** It is for holders of granted patents. */
    PATENT_HOLDERS,
    /** It is for projects cleared for a funded sample. */
    CLEARED_PROJECTS,
    /** A qualification is needed: which. */
    QUALIFICATION,
    /** So long it cannot be booked: the longest booking. */
    TOO_LONG,
    /** It opens later to bookings: how long ahead. */
    HORIZON,
    /** It has to be booked earlier: how long ahead. */
    LEAD_TIME,
    /** It is not open in the window. */
    NOT_OPEN,
    /** It is open, but never so long at the hours asked for. */
    OPEN_TOO_SHORT,
    /** It is booked. */
    BOOKED,
    /** Nobody may run it. */
    NEVER_OPERATOR,
    /** Nobody who may run it is free. */
    NO_OPERATOR,
    /** No workstation at its site is free. */
    NO_WORKSTATION,
    /** It costs more: how much. */
    TOO_DEAR,
    /** The person's quota is used up. */
    QUOTA
}
