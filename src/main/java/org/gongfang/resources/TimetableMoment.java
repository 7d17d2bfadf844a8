package org.gongfang.resources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A day or a time of day that an iCalendar file names, with the clock that it is read on. */
record TimetableMoment(LocalDateTime at, ZoneId zone, boolean wholeDay) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2200;

    /** One of the values of a line; a time without a zone is read on the given clock. */
    static TimetableMoment read(TimetableLine line, String value, TimetableZones zones, ZoneId floating) {
        try {
            var moment = parsed(line, value.strip(), zones, floating);
            int year = moment.at().getYear();
            if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
                throw new TimetableRefused("timetable-date", shortened(value));
            }
            return moment;
        } catch (DateTimeException unreadable) {
            throw new TimetableRefused("timetable-date", shortened(value));
        }
    }

    private static TimetableMoment parsed(TimetableLine line, String value, TimetableZones zones, ZoneId floating) {
        if (line.isDay() || value.indexOf('T') < 0) {
            return new TimetableMoment(
                    LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(), floating, true);
        }
        if (value.endsWith("Z")) {
            var clock = LocalDateTime.parse(value.substring(0, value.length() - 1), TIME);
            return new TimetableMoment(clock, ZoneOffset.UTC, false);
        }
        var zone = line.parameters().get("TZID");
        return new TimetableMoment(LocalDateTime.parse(value, TIME), zone == null ? floating : zones.zone(zone), false);
    }

    /** What another clock reads then; a day is the same day on every clock. */
    LocalDateTime on(ZoneId other) {
        return wholeDay || other.equals(zone)
                ? at
                : at.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) : value;
    }
}
