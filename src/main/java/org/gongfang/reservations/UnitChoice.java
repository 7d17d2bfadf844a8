package org.gongfang.reservations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Finds units of a pool that are free all through a stretch. Where none is, pieces that are not yet bound to their unit
 * are given others to make room. It tries every way there is, so it finds one if one exists, unless that takes too many
 * tries.
 */
final class UnitChoice {

    /** Most pools have a few units and few pieces that may still change; whoever needs more tries is told "taken". */
    private static final int MOST_TRIES = 5_000;

    /**
     * What occupies one unit from a quarter until before another, counted as in {@link Quarters}.
     *
     * @param reservation whose piece it is, or null for the one that looks for room
     * @param movable whether it may be given another unit
     */
    record Piece(@Nullable ReservationId reservation, int unit, long from, long until, boolean movable) {

        boolean meets(Piece other) {
            return from < other.until && other.from < until;
        }

        /** Whether the other is the same reservation's next quarter on the same unit. */
        boolean goesOnWith(Piece next) {
            return until == next.from && unit == next.unit && Objects.equals(reservation, next.reservation);
        }

        Piece until(long later) {
            return new Piece(reservation, unit, from, later, movable);
        }

        /** The same, but not to be moved where the window does not show where it begins or ends. */
        Piece fixedAtEdges(TimeSlot window) {
            boolean whole = from > Quarters.numberOf(window.startsAt()) && until < Quarters.numberOf(window.endsAt());
            return new Piece(reservation, unit, from, until, movable && whole);
        }

        /** Whose it is; only pieces of reservations are moved. */
        ReservationId owner() {
            return Objects.requireNonNull(reservation);
        }

        private Piece on(int other) {
            return new Piece(reservation, other, from, until, movable);
        }
    }

    /** A piece and the unit that it is given instead of its own. */
    record Change(Piece piece, int unit) {}

    /** The units found, lowest first, and what has to change for it. */
    record Answer(List<Integer> units, List<Change> changes) {}

    private final List<List<Piece>> onUnit;
    private final Set<Piece> settled = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Integer> found = new ArrayList<>();
    private int tries;

    private UnitChoice(int units, Collection<Piece> pieces) {
        onUnit = IntStream.range(0, units)
                .<List<Piece>>mapToObj(unit -> new ArrayList<>())
                .toList();
        pieces.stream()
                .filter(piece -> piece.unit() < units)
                .forEach(piece -> onUnit.get(piece.unit()).add(piece));
    }

    /** So many of the pool's units for the quarters, or nothing when there is no way. */
    static Optional<Answer> find(int units, Collection<Piece> pieces, int wanted, long from, long until) {
        var choice = new UnitChoice(units, pieces);
        if (choice.isFull(wanted, from, until)) {
            return Optional.empty();
        }
        var waiting = new ArrayDeque<Piece>();
        for (int i = 0; i < wanted; i++) {
            waiting.add(new Piece(null, -1, from, until, false));
        }
        return choice.place(waiting)
                ? Optional.of(new Answer(choice.found.stream().sorted().toList(), List.copyOf(choice.changes)))
                : Optional.empty();
    }

    /** Whether some quarter has fewer free units than that: then no change of units can help. */
    private boolean isFull(int wanted, long from, long until) {
        for (long quarter = from; quarter < until; quarter++) {
            var now = new Piece(null, -1, quarter, quarter + 1, false);
            long free = onUnit.stream()
                    .filter(unit -> unit.stream().noneMatch(now::meets))
                    .count();
            if (free < wanted) {
                return true;
            }
        }
        return false;
    }

    /** Gives each of the waiting pieces a unit, the one first where fewest others have to give way. */
    private boolean place(Deque<Piece> waiting) {
        var piece = waiting.poll();
        if (piece == null) {
            return true;
        }
        var units = IntStream.range(0, onUnit.size())
                .filter(unit -> unit != piece.unit())
                .boxed()
                .sorted(Comparator.comparingInt(unit -> inTheWay(piece, unit).size()))
                .toList();
        for (int unit : units) {
            var inTheWay = inTheWay(piece, unit);
            boolean stuck = inTheWay.stream().anyMatch(other -> !other.movable() || settled.contains(other));
            if (!stuck && tries++ < MOST_TRIES && settle(piece, unit, inTheWay, waiting)) {
                return true;
            }
        }
        waiting.addFirst(piece);
        return false;
    }

    private List<Piece> inTheWay(Piece piece, int unit) {
        return onUnit.get(unit).stream().filter(piece::meets).toList();
    }

    /** Tries the unit for the piece; when what gives way finds no place, everything is as before. */
    private boolean settle(Piece piece, int unit, List<Piece> inTheWay, Deque<Piece> waiting) {
        var there = piece.on(unit);
        var next = new ArrayDeque<>(waiting);
        next.addAll(inTheWay);
        onUnit.get(unit).removeAll(inTheWay);
        onUnit.get(unit).add(there);
        boolean fresh = settled.add(there);
        note(piece, unit);
        if (place(next)) {
            return true;
        }
        forget(piece);
        if (fresh) {
            settled.remove(there);
        }
        onUnit.get(unit).remove(there);
        onUnit.get(unit).addAll(inTheWay);
        return false;
    }

    private void note(Piece piece, int unit) {
        if (piece.reservation() == null) {
            found.add(unit);
        } else {
            changes.add(new Change(piece, unit));
        }
    }

    private void forget(Piece piece) {
        if (piece.reservation() == null) {
            found.removeLast();
        } else {
            changes.removeLast();
        }
    }
}
