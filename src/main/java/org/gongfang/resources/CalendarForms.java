package org.gongfang.resources;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.ExcelNumber;
import org.gongfang.shared.tables.TableCell;
import org.gongfang.shared.tables.TableText;
import org.springframework.stereotype.Component;

/** The forms of cells that hold dates, times of day and weekdays. */
@Component
class CalendarForms {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 00:00(?::00)?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:时点](\\d{2})?分?(?::00)?)\\s*(am|pm|上午|下午)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern LIST = Pattern.compile("[;,、/|\\s]+|和|及|and");
    private static final Pattern RANGE = Pattern.compile("(.+?)(?:-|–|—|~|至|到|to)(.+)");
    private static final String MIDNIGHT = "24:00";
    private static final int NOON = 12;

    /** Earlier numbers are no days that anybody writes into these files, later ones neither: 2000 to 2100. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(36_526);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(73_415);

    private final CellForms forms;

    CalendarForms(CellForms forms) {
        this.forms = forms;
    }

    CellForm<LocalDate> date() {
        return forms.form(
                "date",
                (cell, field) ->
                        date(TableText.halfWidth(cell)).orElseThrow(() -> new InvalidInput("import-date", field)),
                (date, locale) -> new TableCell.Day(date));
    }

    /** The time at which something begins. */
    CellForm<LocalTime> start() {
        return forms.form(
                "start",
                (cell, field) -> time(cell)
                        .filter(time -> !time.equals(MIDNIGHT))
                        .map(LocalTime::parse)
                        .orElseThrow(() -> new InvalidInput("import-time", field)),
                (time, locale) -> new TableCell.Text(time.toString()));
    }

    /** The time at which something ends; the end of the day is midnight. */
    CellForm<LocalTime> end() {
        return forms.form(
                "end",
                (cell, field) -> time(cell)
                        .map(time -> time.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(time))
                        .orElseThrow(() -> new InvalidInput("import-time", field)),
                (time, locale) -> new TableCell.Text(time.equals(LocalTime.MIDNIGHT) ? MIDNIGHT : time.toString()));
    }

    CellForm<Set<DayOfWeek>> weekdays() {
        return forms.form(
                "weekdays",
                (cell, field) -> {
                    var days = EnumSet.noneOf(DayOfWeek.class);
                    for (var part : LIST.split(TableText.halfWidth(cell).toLowerCase(Locale.ROOT), -1)) {
                        if (!part.isBlank()) {
                            days.addAll(weekdays(part).orElseThrow(() -> new InvalidInput("import-weekdays", field)));
                        }
                    }
                    return days;
                },
                (days, locale) -> new TableCell.Text(days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Words.nearest(locale)))
                        .collect(Collectors.joining(Words.nearest(locale).equals(Words.ENGLISH) ? ", " : "、"))));
    }

    private static Optional<LocalDate> date(String text) {
        var date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        // A date whose cell has lost its format is the number that Excel keeps.
        return Optional.of(text)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(BigDecimal::new)
                .filter(days -> days.compareTo(FIRST_DAY) >= 0 && days.compareTo(LAST_DAY) <= 0)
                .map(ExcelNumber::date);
    }

    /** The time as {@code HH:mm}, at most {@code 24:00}. */
    private static Optional<String> time(String cell) {
        var text = TableText.halfWidth(cell).toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(text).matches() && new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
            return Optional.of(ExcelNumber.clock(new BigDecimal(text)));
        }
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(time.group(1)), time.group(3) == null ? "" : time.group(3));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 || hour == 24 && minute == 0
                ? Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute))
                : Optional.empty();
    }

    private static int hour(int said, String half) {
        return switch (half) {
            case "am", "上午" -> said == NOON ? 0 : said;
            case "pm", "下午" -> said < NOON ? said + NOON : said;
            default -> said;
        };
    }

    private static Optional<Set<DayOfWeek>> weekdays(String part) {
        switch (part) {
            case "每天", "daily", "everyday", "all" -> {
                return Optional.of(EnumSet.allOf(DayOfWeek.class));
            }
            case "工作日", "weekdays", "workdays" -> {
                return Optional.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            }
            case "周末", "weekend", "weekends" -> {
                return Optional.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            }
            default -> {
                var day = weekday(part);
                return day.isPresent() ? day.map(Set::of) : range(part);
            }
        }
    }

    private static Optional<Set<DayOfWeek>> range(String part) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return Optional.empty();
        }
        return weekday(range.group(1))
                .flatMap(first -> weekday(range.group(2)).map(last -> {
                    Set<DayOfWeek> days = EnumSet.of(first);
                    for (var day = first; day != last; day = day.plus(1)) {
                        days.add(day.plus(1));
                    }
                    return days;
                }));
    }

    /** The weekday by its number from Monday, or its short or long name in either language. */
    private static Optional<DayOfWeek> weekday(String name) {
        var said = name.strip().replace("礼拜", "周").replace("星期", "周");
        for (var day : DayOfWeek.values()) {
            var chinese = day.getDisplayName(TextStyle.SHORT, Words.CHINESE);
            var english = day.getDisplayName(TextStyle.FULL, Words.ENGLISH).toLowerCase(Locale.ROOT);
            if (said.equals(Integer.toString(day.getValue()))
                    || said.equals(chinese)
                    || said.equals(chinese.substring(1))
                    || said.equals("周天") && day == DayOfWeek.SUNDAY
                    || said.length() > 1 && english.startsWith(said)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
