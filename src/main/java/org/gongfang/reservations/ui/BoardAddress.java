package org.gongfang.reservations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Which days the board shows, and which reservation is open beside it. */
record BoardAddress(LocalDate day, boolean week, @Nullable String reservation) {

    private static final int DAYS_OF_WEEK = 7;

    static BoardAddress of(QueryParameters query, LocalDate today) {
        return new BoardAddress(
                query.getSingleParameter("day").map(text -> parse(text, today)).orElse(today),
                query.getSingleParameter("view").filter("week"::equals).isPresent(),
                query.getSingleParameter("reservation").orElse(null));
    }

    QueryParameters toQuery() {
        var query = new LinkedHashMap<String, String>();
        query.put("day", day.toString());
        if (week) {
            query.put("view", "week");
        }
        if (reservation != null) {
            query.put("reservation", reservation);
        }
        return QueryParameters.simple(query);
    }

    LocalDate firstDay() {
        return week ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    int days() {
        return week ? DAYS_OF_WEEK : 1;
    }

    boolean showsSameDaysAs(BoardAddress other) {
        return firstDay().equals(other.firstDay()) && days() == other.days();
    }

    BoardAddress onDay(LocalDate other) {
        return new BoardAddress(other, week, null);
    }

    /** So many days or weeks later. */
    BoardAddress turned(int by) {
        return onDay(day.plusDays((long) by * days()));
    }

    BoardAddress asWeek(boolean wholeWeek) {
        return new BoardAddress(day, wholeWeek, reservation);
    }

    BoardAddress withReservation(@Nullable String code) {
        return new BoardAddress(day, week, code);
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
