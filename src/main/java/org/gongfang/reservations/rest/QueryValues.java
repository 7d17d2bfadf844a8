package org.gongfang.reservations.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a query, and names the parameter that cannot be read. */
final class QueryValues {

    private QueryValues() {}

    static <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput("reservation-required", parameter);
        }
        return value;
    }

    /** A moment with its offset, or a date, which means its midnight in the district. */
    static @Nullable Instant moment(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A plus sign that the caller did not encode arrives as a space.
        var whole = text.strip().replace(' ', '+');
        try {
            return whole.indexOf('T') < 0
                    ? LocalDate.parse(whole).atStartOfDay(Spoken.DISTRICT_ZONE).toInstant()
                    : OffsetDateTime.parse(whole).toInstant();
        } catch (DateTimeException unreadable) {
            throw unreadable(parameter);
        }
    }

    /** A length such as {@code PT2H}. */
    static Duration length(String parameter, @Nullable String text) {
        try {
            return Duration.parse(required(parameter, text).strip());
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw unreadable(parameter);
        }
    }

    /** States by name, several separated by commas or given one by one. */
    static Set<ReservationStatus> statuses(String parameter, @Nullable List<String> names) {
        var statuses = EnumSet.noneOf(ReservationStatus.class);
        if (names != null) {
            names.stream()
                    .flatMap(name -> Arrays.stream(name.split(",")))
                    .map(name -> name.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> statuses.add(status(parameter, name)));
        }
        return statuses;
    }

    private static ReservationStatus status(String parameter, String name) {
        return Arrays.stream(ReservationStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unreadable(parameter));
    }

    static InvalidInput unreadable(String parameter) {
        return new InvalidInput("slot-query-value", parameter);
    }
}
