package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.gongfang.reservations.UnitChoice.Change;
import org.gongfang.reservations.UnitChoice.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Units of a pool, with and without making room. */
class UnitChoiceTests {

    static List<Long> seeds() {
        return new Random(5).longs(200).boxed().toList();
    }

    private static Piece piece(int unit, long from, long until, boolean movable) {
        return new Piece(ReservationId.next(), unit, from, until, movable);
    }

    @Test
    void freeUnitIsTakenAndNothingChanges() {
        var answer = UnitChoice.find(2, List.of(piece(0, 0, 4, true)), 1, 2, 6).orElseThrow();

        assertThat(answer.units()).containsExactly(1);
        assertThat(answer.changes()).isEmpty();
    }

    @Test
    void whatIsNotBoundGivesWay() {
        var request = piece(0, 0, 4, true);
        var confirmed = piece(1, 4, 8, false);

        var answer = UnitChoice.find(2, List.of(request, confirmed), 1, 0, 8).orElseThrow();

        assertThat(answer.units()).containsExactly(0);
        assertThat(answer.changes()).containsExactly(new Change(request, 1));
    }

    @Test
    void whatIsBoundStays() {
        assertThat(UnitChoice.find(2, List.of(piece(0, 0, 4, false), piece(1, 4, 8, false)), 1, 0, 8))
                .isEmpty();
    }

    @Test
    void fullQuarterCannotBeHelped() {
        assertThat(UnitChoice.find(2, List.of(piece(0, 0, 4, true), piece(1, 3, 8, true)), 1, 0, 8))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitIsFoundWhereverAnyArrangementHasOne(long seed) {
        var random = new Random(seed);
        int units = 1 + random.nextInt(3);
        var pieces = arrangement(random, units);
        int wanted = 1 + random.nextInt(units);
        long from = random.nextInt(8);
        long until = from + 1 + random.nextInt(6);

        var answer = UnitChoice.find(units, pieces, wanted, from, until);

        assertThat(answer.isPresent()).isEqualTo(anyArrangement(units, pieces, wanted, from, until));
        answer.ifPresent(found -> {
            var after = new ArrayList<>(pieces);
            found.changes().forEach(change -> after.remove(change.piece()));
            found.changes().forEach(change -> after.add(moved(change)));
            found.units().forEach(unit -> after.add(piece(unit, from, until, false)));
            assertThat(found.units()).hasSize(wanted).isSorted();
            assertThat(found.changes()).allMatch(change -> change.piece().movable());
            assertThat(collides(after)).isFalse();
        });
    }

    private static Piece moved(Change change) {
        var piece = change.piece();
        return new Piece(piece.reservation(), change.unit(), piece.from(), piece.until(), false);
    }

    /** Pieces that do not collide, some of which may be moved. */
    private static List<Piece> arrangement(Random random, int units) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < 7; i++) {
            long from = random.nextInt(12);
            var next = piece(random.nextInt(units), from, from + 1 + random.nextInt(4), random.nextInt(4) > 0);
            pieces.add(next);
            if (collides(pieces)) {
                pieces.removeLast();
            }
        }
        return pieces;
    }

    private static boolean collides(Collection<Piece> pieces) {
        return pieces.stream()
                .anyMatch(one -> pieces.stream()
                        .anyMatch(other -> one != other && one.unit() == other.unit() && one.meets(other)));
    }

    /** Tries all units for everything that may be moved and for what is wanted. */
    private static boolean anyArrangement(int units, List<Piece> pieces, int wanted, long from, long until) {
        var fixed = new ArrayList<Piece>();
        var loose = new ArrayList<Piece>();
        pieces.forEach(piece -> (piece.movable() ? loose : fixed).add(piece));
        for (int i = 0; i < wanted; i++) {
            loose.add(piece(0, from, until, true));
        }
        return anyArrangement(units, fixed, loose);
    }

    private static boolean anyArrangement(int units, List<Piece> fixed, List<Piece> loose) {
        if (loose.isEmpty()) {
            return true;
        }
        var next = loose.getFirst();
        for (int unit = 0; unit < units; unit++) {
            var placed = new ArrayList<>(fixed);
            placed.add(new Piece(next.reservation(), unit, next.from(), next.until(), false));
            if (!collides(placed) && anyArrangement(units, placed, loose.subList(1, loose.size()))) {
                return true;
            }
        }
        return false;
    }
}
