package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uses that were closed at the end of their slot because nobody checked out, for those who know what was really used. */
@Service
public class ForgottenCheckOuts {

    /** Statements of older months are closed. */
    private static final Duration FAR_BACK = Duration.ofDays(180);

    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final CurrentMember currentMember;
    private final Clock clock;

    ForgottenCheckOuts(BookingRecords bookings, ReservationReader reader, CurrentMember currentMember, Clock clock) {
        this.bookings = bookings;
        this.reader = reader;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Those at one's own provider of the last 180 days, the latest first.
     *
     * @param settled whether also those of which a report or a correction has told more since
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(readOnly = true)
    public List<Reservation> list(boolean settled, int offset, int limit) {
        return reader.list(bookings.findForgotten(
                currentMember.organisation(),
                clock.instant().minus(FAR_BACK),
                settled,
                new OffsetPage(offset, limit, Sort.unsorted())));
    }
}
