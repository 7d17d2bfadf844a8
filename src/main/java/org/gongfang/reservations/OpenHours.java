package org.gongfang.reservations;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The hours that one search asks for, beside the hours in which resources are open. Many resources share a row of opening
 * hours, so each such row is looked at once. Belongs to one search.
 */
final class OpenHours {

    private final BitRow asked;
    private final Map<BitRow, Integer> longest = new IdentityHashMap<>();

    OpenHours(BitRow asked) {
        this.asked = asked;
    }

    BitRow asked() {
        return asked;
    }

    /** How many quarters in a row are both open and asked for, at most. */
    int longestRun(BitRow open) {
        return longest.computeIfAbsent(open, row -> row.and(asked).longestRun());
    }
}
