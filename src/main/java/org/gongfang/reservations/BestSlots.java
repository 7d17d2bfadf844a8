package org.gongfang.reservations;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best slots met so far, so many at most; it says from where on looking further is in vain. */
final class BestSlots {

    private final SlotRanking ranking;
    private final int most;
    private final Comparator<Found> order;
    private final PriorityQueue<Found> kept;

    BestSlots(SlotRanking ranking, int most) {
        this.ranking = ranking;
        this.most = most;
        this.order = Found.by(ranking);
        this.kept = new PriorityQueue<>(Math.min(most, SlotQuery.MOST) + 1, order.reversed());
    }

    int most() {
        return most;
    }

    void offer(Found found) {
        if (kept.size() < most) {
            kept.add(found);
        } else if (order.compare(found, kept.element()) < 0) {
            kept.remove();
            kept.add(found);
        }
    }

    /**
     * The last start that could still be among the best on a resource so far away; before all starts when none could. A
     * slot may cost more than the resource alone, never less.
     */
    long latestStart(Indexed resource, int length, double metres) {
        if (kept.size() < most) {
            return Long.MAX_VALUE;
        }
        var worst = kept.element();
        int sooner = switch (ranking) {
            case EARLIEST -> 0;
            case CHEAPEST -> price(Found.of(resource, 0, length, null, null, metres), worst);
            case NEAREST -> Double.compare(metres, worst.metres());
        };
        return sooner > 0 ? Long.MIN_VALUE : sooner == 0 ? worst.start() : Long.MAX_VALUE;
    }

    private static int price(Found one, Found other) {
        int policy = one.policyPrice().compareTo(other.policyPrice());
        return policy != 0 ? policy : one.listPrice().compareTo(other.listPrice());
    }

    List<Found> ranked() {
        return kept.stream().sorted(order).toList();
    }
}
