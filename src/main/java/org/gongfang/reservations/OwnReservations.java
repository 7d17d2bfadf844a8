package org.gongfang.reservations;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The reservations of the member who is signed in, page by page. */
@Component
class OwnReservations {

    private static final int MOST_PER_PAGE = 200;

    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final CurrentMember currentMember;

    OwnReservations(BookingRecords bookings, ReservationReader reader, CurrentMember currentMember) {
        this.bookings = bookings;
        this.reader = reader;
        this.currentMember = currentMember;
    }

    /** The latest slot first, from where the cursor points. */
    CursorPage<Reservation> page(ReservationFilter filter, @Nullable String cursor, int size) {
        if (size < 1 || size > MOST_PER_PAGE) {
            throw new InvalidInput("reservation-size", "size", MOST_PER_PAGE);
        }
        var after = MineCursor.parse(cursor);
        var found = bookings.findOfHolderBefore(
                currentMember.id(),
                filter.anyOf(),
                filter.since(),
                filter.until(),
                after.start(),
                after.id(),
                Limit.of(size + 1));
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? MineCursor.after(page.getLast()).toString() : null;
        return new CursorPage<>(reader.list(page), next);
    }

    /** What the one with the latest slot is for. */
    Optional<String> lastPurpose() {
        return bookings.findPurposes(currentMember.id(), Limit.of(1)).stream().findFirst();
    }

    /** So many behind the offset. */
    List<Reservation> list(ReservationFilter filter, boolean ascending, int offset, int limit) {
        var order = Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, "slot.startsAt", "id.value");
        return reader.list(bookings.findOfHolder(
                currentMember.id(),
                filter.anyOf(),
                filter.since(),
                filter.until(),
                new OffsetPage(offset, limit, order)));
    }
}
