package org.gongfang.reservations;

import java.time.Duration;
import org.gongfang.resources.BookingTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes room in a pool. A booking keeps its unit for sure only once it is confirmed; until then it may be given another, so
 * that nobody is turned away who finds hours free here and there, but no unit free all through. The pool's calendar is
 * locked, so nobody else takes or confirms anything meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PoolRoom {

    private final BookedCells cells;

    PoolRoom(BookedCells cells) {
        this.cells = cells;
    }

    /**
     * Gives what is not confirmed other units, so that those that were wanted are free.
     *
     * @throws BookingTransaction.PoolFull as it was handed in, when there is no way
     */
    void make(BookingTransaction.PoolFull full) {
        var pool = full.wanted().terms();
        var occupied = full.occupied();
        var reach = longestUse(pool);
        var pieces = cells.pieces(pool.id(), pool.units(), Quarters.around(occupied.grownBy(reach, reach)));
        var answer = UnitChoice.find(
                        pool.units(),
                        pieces,
                        full.wanted().units(),
                        Quarters.numberOf(occupied.startsAt()),
                        Quarters.numberAfter(occupied.endsAt()))
                .orElseThrow(() -> full);
        cells.change(pool.id(), answer.changes());
    }

    /** How long one booking of the pool can occupy a unit at most. */
    private static Duration longestUse(BookingTerms pool) {
        var rules = pool.rules();
        return rules.maxLength().plus(rules.setUp()).plus(rules.cleanUp());
    }
}
