package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of files of openings, in their order. A new field is one line here and one in {@link #hours}. */
final class OpeningColumns {

    private final List<Column<?, ?>> all = new ArrayList<>();

    final Column<OpeningLine, String> code;
    final Column<OpeningLine, String> name;
    final Column<OpeningLine, Set<DayOfWeek>> weekdays;
    final Column<OpeningLine, LocalTime> from;
    final Column<OpeningLine, LocalTime> until;
    final Column<OpeningLine, LocalDate> validFrom;
    final Column<OpeningLine, LocalDate> validUntil;
    final Column<OpeningLine, Boolean> followsHolidays;
    final Column<OpeningLine, Boolean> replacesDay;

    OpeningColumns(CellForms forms, CalendarForms calendar) {
        code = column("code", "code", forms.code(), OpeningLine::code, "CNC-05A");
        name = column("resource-name", "name", forms.text(), OpeningLine::name, "五轴加工中心");
        weekdays = column("weekdays", "weekdays", calendar.weekdays(), line -> weekdays(line.hours()), "2, 4");
        from = column("from", "from", calendar.start(), line -> line.hours().from(), "13:00");
        until = column("until", "until", calendar.end(), line -> line.hours().until(), "17:00");
        validFrom = column(
                "valid-from", "validFrom", calendar.date(), line -> line.hours().validFrom(), "2026-09-01");
        validUntil = column(
                "valid-until",
                "validUntil",
                calendar.date(),
                line -> line.hours().validUntil(),
                "2027-01-31");
        followsHolidays = column(
                "follows-holidays",
                "followsHolidays",
                forms.yesNo(),
                line -> line.hours().followsHolidays(),
                "1");
        replacesDay = column(
                "replaces-day",
                "replacesDay",
                forms.yesNo(),
                line -> line.hours().replacesDay(),
                "0");
    }

    List<Column<?, ?>> all() {
        return all;
    }

    /** The hours that the row tells. */
    NewOpening hours(RowReading<OpeningLine> row, ResourceId resource) {
        var days = row.itOrNull(weekdays);
        var first = row.it(validFrom);
        var last = row.itOrNull(validUntil);
        var weekly = days == null ? Set.<DayOfWeek>of() : days;
        boolean dated = weekly.isEmpty();
        return new NewOpening(
                resource,
                weekly,
                row.it(from),
                row.it(until),
                first,
                dated && last == null ? first : last,
                row.it(followsHolidays),
                row.it(replacesDay));
    }

    private static @Nullable Set<DayOfWeek> weekdays(NewOpening hours) {
        return hours.weekdays().isEmpty() ? null : hours.weekdays();
    }

    private <T> Column<OpeningLine, T> column(
            String name, String field, CellForm<T> form, Function<OpeningLine, @Nullable T> of, String example) {
        var column = new Column<>(name, field, form, of, example);
        all.add(column);
        return column;
    }
}
