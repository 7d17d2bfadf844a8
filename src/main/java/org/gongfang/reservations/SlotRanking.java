package org.gongfang.reservations;

/** What comes first among free slots; what is equal is decided by the others in their order. */
public enum SlotRanking {
    /** The earliest, then the cheapest, then the nearest. */
    EARLIEST,
    /** The cheapest, then the earliest, then the nearest. */
    CHEAPEST,
    /** The nearest, then the earliest, then the cheapest. */
    NEAREST
}
