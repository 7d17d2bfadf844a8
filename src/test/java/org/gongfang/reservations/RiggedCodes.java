package org.gongfang.reservations;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Primary;

/** Codes as a test may lay them down; drawn at random once those are used up. */
@Primary
class RiggedCodes extends ReservationCodes {

    private final Queue<String> laidDown = new ConcurrentLinkedQueue<>();

    void nextIs(String code) {
        laidDown.add(code);
    }

    boolean areUsedUp() {
        return laidDown.isEmpty();
    }

    @Override
    String next() {
        var code = laidDown.poll();
        return code == null ? super.next() : code;
    }
}
