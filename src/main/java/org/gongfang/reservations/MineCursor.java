package org.gongfang.reservations;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Where a page of one's own reservations ended: the start of its last slot, and its id. */
record MineCursor(Instant start, UUID id) {

    /** Before everything: later than any slot. */
    static final MineCursor TOP = new MineCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static MineCursor after(Booking booking) {
        return new MineCursor(booking.slot().startsAt(), booking.id().value());
    }

    static MineCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return TOP;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", 2);
            var start = Instant.parse(parts[0]);
            if (parts.length == 2 && start.isBefore(TOP.start) && start.isAfter(Instant.EPOCH)) {
                return new MineCursor(start, UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidInput invalid() {
        return new InvalidInput("reservation-cursor", "cursor");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((start + "~" + id).getBytes(StandardCharsets.US_ASCII));
    }
}
