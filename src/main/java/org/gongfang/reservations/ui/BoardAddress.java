package org.gongfang.reservations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which days of which site the board shows, narrowed to which words, and which reservation is open beside it. */
record BoardAddress(
        LocalDate day,
        Scale scale,
        @Nullable String site,
        String words,
        @Nullable String reservation) {

    private static final int LONGEST_WORDS = 60;

    /** How many days are seen at once. */
    enum Scale {
        DAY("day", 1),
        WEEK("week", 7),
        TWO_WEEKS("two-weeks", 14);

        private final String token;
        private final int days;

        Scale(String token, int days) {
            this.token = token;
            this.days = days;
        }

        private static Scale of(String token) {
            return Arrays.stream(values())
                    .filter(scale -> scale.token.equals(token))
                    .findFirst()
                    .orElse(DAY);
        }
    }

    /** The board without further wishes. */
    static BoardAddress onDayAlone(LocalDate day) {
        return new BoardAddress(day, Scale.DAY, null, "", null);
    }

    static BoardAddress of(QueryParameters query, LocalDate today) {
        return new BoardAddress(
                query.getSingleParameter("day").map(text -> parse(text, today)).orElse(today),
                Scale.of(query.getSingleParameter("view").orElse("")),
                query.getSingleParameter("site").orElse(null),
                query.getSingleParameter("q")
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_WORDS)))
                        .orElse(""),
                query.getSingleParameter("reservation").orElse(null));
    }

    QueryParameters toQuery() {
        var query = new LinkedHashMap<String, String>();
        query.put("day", day.toString());
        if (scale != Scale.DAY) {
            query.put("view", scale.token);
        }
        if (site != null) {
            query.put("site", site);
        }
        if (!words.isBlank()) {
            query.put("q", words);
        }
        if (reservation != null) {
            query.put("reservation", reservation);
        }
        return QueryParameters.simple(query);
    }

    LocalDate firstDay() {
        return scale == Scale.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate lastDay() {
        return firstDay().plusDays(days() - 1L);
    }

    int days() {
        return scale.days;
    }

    /** Whether the same is drawn there; only what lies beside the board may differ. */
    boolean showsSameAs(BoardAddress other) {
        return firstDay().equals(other.firstDay())
                && scale == other.scale
                && words.equals(other.words)
                && Objects.equals(site, other.site);
    }

    BoardAddress onDay(LocalDate other) {
        return new BoardAddress(other, scale, site, words, null);
    }

    /** So many days or weeks later. */
    BoardAddress turned(int by) {
        return onDay(day.plusDays((long) by * days()));
    }

    BoardAddress on(Scale other) {
        return new BoardAddress(day, other, site, words, reservation);
    }

    BoardAddress at(String otherSite) {
        return new BoardAddress(day, scale, otherSite, words, null);
    }

    BoardAddress narrowedTo(String otherWords) {
        return new BoardAddress(day, scale, site, otherWords.strip(), reservation);
    }

    BoardAddress withReservation(@Nullable String code) {
        return new BoardAddress(day, scale, site, words, code);
    }

    private static LocalDate parse(String text, LocalDate today) {
        try {
            var day = LocalDate.parse(text);
            return Math.abs(day.toEpochDay() - today.toEpochDay()) <= 3660 ? day : today;
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }
}
