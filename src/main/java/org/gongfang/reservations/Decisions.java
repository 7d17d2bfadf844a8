package org.gongfang.reservations;

import java.util.Map;

/** What shall become of each reservation, and the reason that people read when theirs is moved or cancelled. */
public record Decisions(Map<ReservationId, Decision> each, String reason) {

    /** Nothing has been decided yet. */
    public static final Decisions NONE = new Decisions(Map.of(), "");

    public Decisions {
        each = Map.copyOf(each);
    }

    boolean covers(ReservationId reservation) {
        return each.containsKey(reservation);
    }
}
