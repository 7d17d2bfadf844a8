package org.gongfang.reservations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongfang.shared.TimeSlot;

/** Reads the slot in the address of the booking form. */
final class BookAddress {

    private static final Duration LONGEST = Duration.ofDays(31);

    private BookAddress() {}

    /** The slot, or nothing when the address names none that makes sense. */
    static Optional<TimeSlot> slot(QueryParameters query) {
        try {
            var from = Instant.parse(query.getSingleParameter("from").orElse(""));
            var to = Instant.parse(query.getSingleParameter("to").orElse(""));
            return from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST) <= 0
                    ? Optional.of(new TimeSlot(from, to))
                    : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
