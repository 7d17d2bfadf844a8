package org.gongfang.reservations;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time of one resource in bits: when it is open, and of each unit when a slot may lie, set-up and clean-up counted
 * out. What parts and utilities forbid is taken off as well.
 *
 * @param open the quarters that are published
 * @param units the quarters of each unit that slots may use
 * @param levels where utilities limit a pool: at place n the quarters in which more than n units can be fed; else empty
 */
record FreeRows(BitRow open, List<BitRow> units, List<BitRow> levels) {

    static final FreeRows NEVER = new FreeRows(BitRow.EMPTY, List.of(), List.of());

    FreeRows {
        units = List.copyOf(units);
        levels = List.copyOf(levels);
    }

    /** What is open when and occupied when, for bookings that occupy so many quarters before and after themselves. */
    static FreeRows of(BitRow open, Occupation occupation, WordRange range, int before, int after, int unitCount) {
        if (open.isEmpty()) {
            return NEVER;
        }
        // A quarter that is occupied forbids those slots which would need it for clean-up or set-up, too.
        var starved = occupation.isFed()
                ? List.<BitRow>of()
                : IntStream.rangeClosed(1, unitCount)
                        .mapToObj(level -> BitRow.of(range.firstWord(), occupation.wordsBelow(level))
                                .spread(after, before))
                        .toList();
        var fed = starved.stream().map(open::minus).toList();
        var always = starved.isEmpty() ? open : fed.getFirst();
        var free = IntStream.range(0, unitCount)
                .mapToObj(unit -> always.minus(
                        BitRow.of(range.firstWord(), occupation.words(unit)).spread(after, before)))
                .toList();
        return new FreeRows(open, free, unitCount == 1 ? List.of() : fed);
    }

    /** How many units can be booked together for the quarters from one to another. */
    int unitsFree(long from, long until) {
        int free = (int) units.stream().filter(unit -> unit.hasAll(from, until)).count();
        while (!levels.isEmpty() && free > 0 && !levels.get(free - 1).hasAll(from, until)) {
            free--;
        }
        return free;
    }

    /** How many of the open quarters from one to another cannot be used, all units together. */
    int load(long from, long until) {
        int published = open.count(from, until);
        return units.stream()
                .mapToInt(unit -> published - unit.count(from, until))
                .sum();
    }

    Stream<BitRow> all() {
        return Stream.of(Stream.of(open), units.stream(), levels.stream()).flatMap(part -> part);
    }
}
