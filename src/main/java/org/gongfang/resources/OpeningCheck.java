package org.gongfang.resources;

import java.time.LocalDate;
import java.time.LocalTime;
import org.gongfang.shared.InvalidInput;

/** The rules of form for hours to be published. */
final class OpeningCheck {

    private static final int STEP_MINUTES = 15;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private OpeningCheck() {}

    static void check(NewOpening opening) {
        quarter(opening.from(), "from");
        quarter(opening.until(), "until");
        var hours = OpeningHours.of(opening);
        if (hours.fromMinute() >= hours.untilMinute()) {
            throw new InvalidInput("opening-ends-before-start", "until");
        }
        year(opening.validFrom(), "validFrom");
        var last = opening.validUntil();
        if (last != null) {
            year(last, "validUntil");
            if (last.isBefore(opening.validFrom())) {
                throw new InvalidInput("opening-valid-backwards", "validUntil");
            }
        }
        if (opening.weekdays().isEmpty() && !opening.validFrom().equals(last)) {
            throw new InvalidInput("opening-weekdays-required", "weekdays");
        }
        if (!hours.happens()) {
            throw new InvalidInput("opening-never", "weekdays");
        }
    }

    private static void quarter(LocalTime time, String field) {
        if (time.toSecondOfDay() % (STEP_MINUTES * 60) != 0 || time.getNano() != 0) {
            throw new InvalidInput("opening-step", field, Integer.toString(STEP_MINUTES));
        }
    }

    private static void year(LocalDate date, String field) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new InvalidInput(
                    "resource-figure-out-of-range",
                    field,
                    Integer.toString(EARLIEST_YEAR),
                    Integer.toString(LATEST_YEAR));
        }
    }
}
