package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Booked, used and billed time as reports read it. */
@Service
public class UsageRecords {

    /** Every resource of every reservation whose slot touches the stretch, whatever became of it. */
    public List<UsageRow> between(Instant from, Instant to) {
        throw new IllegalStateException("pending");
    }

    /** What was booked, moved on or corrected since the moment, wherever its slot lies. */
    public List<UsageRow> changedSince(Instant moment) {
        throw new IllegalStateException("pending");
    }

    /** When the very first reservation starts. */
    public Optional<Instant> firstStart() {
        throw new IllegalStateException("pending");
    }
}
