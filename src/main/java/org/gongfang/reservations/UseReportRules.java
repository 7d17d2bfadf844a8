package org.gongfang.reservations;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What a report of a use may say; it knows no database. */
final class UseReportRules {

    static final int LONGEST_NOTE = 1000;
    static final int LONGEST_MATERIAL = 200;
    static final int LONGEST_AMOUNT = 60;
    static final int MOST_PICTURES = 6;

    private static final BigDecimal HIGHEST_COUNTER = BigDecimal.valueOf(1_000_000);

    private UseReportRules() {}

    /** The report in its proper form. */
    static NewUseReport clean(NewUseReport report) {
        var note = text(report.note(), "note", LONGEST_NOTE);
        if (report.result() == UseResult.FAILED && note.isEmpty()) {
            throw new InvalidInput("report-note", "note");
        }
        return new NewUseReport(
                report.result(),
                report.usedFrom(),
                report.usedUntil(),
                note,
                text(report.material(), "material", LONGEST_MATERIAL),
                text(report.amount(), "amount", LONGEST_AMOUNT),
                counter(report.counter()),
                report.pictures(),
                report.removed(),
                report.fault());
    }

    private static String text(String text, String field, int most) {
        var clean = text.strip();
        if (clean.length() > most) {
            throw new InvalidInput("report-too-long", field, most);
        }
        return clean;
    }

    private static @Nullable BigDecimal counter(@Nullable BigDecimal counter) {
        if (counter == null) {
            return null;
        }
        if (counter.signum() < 0
                || counter.compareTo(HIGHEST_COUNTER) > 0
                || counter.stripTrailingZeros().scale() > 1) {
            throw new InvalidInput("report-counter", "counter", HIGHEST_COUNTER.intValueExact());
        }
        return counter;
    }

    /**
     * What was used, by what is said of it and by check-in and check-out: no sooner than the check-in opened and no later
     * than people had left. Nothing when nothing is said and they left in the moment in which they came.
     *
     * @throws UsedTimeOutside when it was not
     */
    static Optional<TimeSlot> used(
            TimeSlot slot, Usage measured, @Nullable Instant saidFrom, @Nullable Instant saidUntil, Duration opens) {
        var earliest = slot.startsAt().minus(opens);
        var left = measured.checkedOutAt();
        var latest = left == null ? slot.endsAt() : left;
        var came = measured.checkedInAt();
        var from = saidFrom != null ? saidFrom : came == null ? slot.startsAt() : came;
        var until = saidUntil != null ? saidUntil : latest;
        if (saidFrom == null && saidUntil == null && !from.isBefore(until)) {
            return Optional.empty();
        }
        if (from.isBefore(earliest) || !from.isBefore(latest)) {
            throw new UsedTimeOutside("usedFrom", earliest, latest);
        }
        if (until.isAfter(latest) || !from.isBefore(until)) {
            throw new UsedTimeOutside("usedUntil", from, latest);
        }
        return Optional.of(new TimeSlot(from, until));
    }
}
