package org.gongfang.reservations.ui;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.reservations.ui.WishParser.Reading;
import org.jspecify.annotations.Nullable;

/** Reads on which days: "下周", "next week", "明天", "周二", "next Tuesday", "11月24日", "2026-11-24". */
final class WhenReader {

    private static final String WEEKDAY_ZH = "(?:周|星期|礼拜)([一二三四五六日天])";
    private static final String WEEKDAY_EN =
            "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])";
    private static final String MONTH_EN = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日|号)?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})(?:日|号)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH_EN + "(?![a-z])");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<![a-z])" + MONTH_EN + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)");
    private static final Pattern NEXT_WEEKDAY =
            Pattern.compile("下个?" + WEEKDAY_ZH + "|(?<![a-z])next\\s+" + WEEKDAY_EN);
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:本|这个?)?" + WEEKDAY_ZH + "|(?<![a-z])(?:on\\s+|this\\s+)?" + WEEKDAY_EN);
    private static final Pattern COMING_DAYS = Pattern.compile(
            "(?:未来|今后|接下来|最近)\\s*(\\d{1,2}|[一二两三四五六七八九十])\\s*天(?:内)?|(?:next|within|coming)\\s+(\\d{1,2})\\s+days");
    private static final Pattern DAY_AFTER_TOMORROW = Pattern.compile("后天|day\\s+after\\s+tomorrow");
    private static final Pattern TOMORROW = Pattern.compile("明天|明日|(?<![a-z])tomorrow");
    private static final Pattern TODAY = Pattern.compile("今天|今日|(?<![a-z])today");
    private static final Pattern WEEKEND = Pattern.compile("(?:本|这个?)?周末|(?<![a-z])(?:this\\s+)?weekend");
    private static final Pattern NEXT_WEEK = Pattern.compile("下(?:个?星期|个?礼拜|周)|(?<![a-z])next\\s+week");
    private static final Pattern THIS_WEEK = Pattern.compile("(?:本|这)个?(?:星期|礼拜|周)|(?<![a-z])this\\s+week");

    private final LocalDate today;

    WhenReader(LocalDate today) {
        this.today = today;
    }

    /** This week's remaining days, today included. */
    static Days thisWeek(LocalDate today) {
        return new Days(today, today.with(nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** Monday to Sunday of the coming week. */
    static Days nextWeek(LocalDate today) {
        var monday = today.with(next(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(6));
    }

    @Nullable
    Days days(Reading reading) {
        var days = reading.take(ISO_DATE, match -> date(match.group(1), match.group(2), match.group(3)));
        days = days != null ? days : reading.take(MONTH_AND_DAY, match -> date(null, match.group(1), match.group(2)));
        days = days != null
                ? days
                : reading.take(DAY_MONTH, match -> date(null, month(match.group(2)), match.group(1)));
        days = days != null
                ? days
                : reading.take(MONTH_DAY, match -> date(null, month(match.group(1)), match.group(2)));
        days = days != null ? days : reading.take(COMING_DAYS, this::coming);
        days = days != null ? days : reading.take(DAY_AFTER_TOMORROW, match -> day(today.plusDays(2)));
        days = days != null ? days : reading.take(TOMORROW, match -> day(today.plusDays(1)));
        days = days != null ? days : reading.take(TODAY, match -> day(today));
        days = days != null
                ? days
                : reading.take(NEXT_WEEKDAY, match -> day(nextWeek(today).from().with(nextOrSame(weekday(match)))));
        days = days != null ? days : reading.take(WEEKDAY, match -> day(today.with(nextOrSame(weekday(match)))));
        days = days != null ? days : reading.take(WEEKEND, match -> weekend());
        days = days != null ? days : reading.take(NEXT_WEEK, match -> nextWeek(today));
        days = days != null ? days : reading.take(THIS_WEEK, match -> thisWeek(today));
        return days;
    }

    private static Days day(LocalDate date) {
        return new Days(date, date);
    }

    private Days weekend() {
        var sunday = today.with(nextOrSame(DayOfWeek.SUNDAY));
        var saturday = sunday.with(previousOrSame(DayOfWeek.SATURDAY));
        return new Days(saturday.isBefore(today) ? today : saturday, sunday);
    }

    private @Nullable Days coming(MatchResult match) {
        var figure = match.group(1) == null ? match.group(2) : match.group(1);
        int many = "一二三四五六七八九十".contains(figure)
                ? "一二三四五六七八九十".indexOf(figure) + 1
                : figure.equals("两") ? 2 : Integer.parseInt(figure);
        return many == 0 ? null : new Days(today, today.plusDays(many - 1L));
    }

    /** A date without a year is the next such date. */
    private @Nullable Days date(@Nullable String year, String month, String day) {
        try {
            if (year != null) {
                return day(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            }
            var date = LocalDate.of(today.getYear(), Integer.parseInt(month), Integer.parseInt(day));
            return day(date.isBefore(today) ? date.plusYears(1) : date);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    private static String month(String word) {
        return String.valueOf("janfebmaraprmayjunjulaugsepoctnovdec".indexOf(word) / 3 + 1);
    }

    private static DayOfWeek weekday(MatchResult match) {
        return match.group(1) != null
                ? DayOfWeek.of("日天".contains(match.group(1)) ? 7 : "一二三四五六".indexOf(match.group(1)) + 1)
                : DayOfWeek.of("montuewedthufrisatsun".indexOf(match.group(2).substring(0, 3)) / 3 + 1);
    }
}
