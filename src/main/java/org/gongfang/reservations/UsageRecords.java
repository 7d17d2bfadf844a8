package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Booked, used and billed time as reports read it. */
@Service
@Transactional(readOnly = true)
public class UsageRecords {

    private final BookingRecords bookings;

    UsageRecords(BookingRecords bookings) {
        this.bookings = bookings;
    }

    /** Every resource of every reservation whose slot touches the stretch, whatever became of it. */
    public List<UsageRow> between(Instant from, Instant to) {
        return bookings.findUsage(from.minus(BookingCheck.LONGEST), from, to).stream()
                .map(UsageLine::read)
                .toList();
    }

    /** What was booked, moved on or corrected since the moment, wherever its slot lies. */
    public List<UsageRow> changedSince(Instant moment) {
        return bookings.findUsageChangedSince(moment).stream()
                .map(UsageLine::read)
                .toList();
    }

    /** When the very first reservation starts. */
    public Optional<Instant> firstStart() {
        return bookings.findFirstStart();
    }
}
