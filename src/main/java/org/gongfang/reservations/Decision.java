package org.gongfang.reservations;

/** What shall become of a reservation whose hours are taken back. */
public sealed interface Decision {

    /** It stays, in spite of the closure: people have agreed on it. */
    record Keep() implements Decision {}

    /** It goes to another slot, and its people are told. */
    record MoveAway(Move to) implements Decision {}

    /** It is taken back, and its people are told why. */
    record Cancel() implements Decision {}
}
