package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicDayFileTests {

    private static final List<PublicDay> DAYS = List.of(
            PublicDay.holiday(LocalDate.of(2027, 1, 1), "元旦", "New Year’s Day, \"the first\""),
            PublicDay.workday(LocalDate.of(2027, 1, 3), DayOfWeek.FRIDAY, "元旦调休", ""));

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void whatIsWrittenIsReadBack(String language) {
        var file = PublicDayFile.read(2027, PublicDayFile.write(2027, DAYS, Locale.forLanguageTag(language)));

        assertThat(file.problems()).isEmpty();
        assertThat(file.days()).isEqualTo(DAYS);
    }

    @Test
    void templateOfAYearWithoutDaysCanBeImported() {
        assertThat(PublicDayFile.read(2028, PublicDayFile.write(2028, List.of(), Words.CHINESE))
                        .days())
                .extracting(PublicDay::date, PublicDay::standsFor)
                .containsExactly(
                        tuple(LocalDate.of(2028, 1, 1), null), tuple(LocalDate.of(2028, 1, 4), DayOfWeek.FRIDAY));
    }

    @Test
    void everyBadRowIsNamedWithItsLineFieldAndRule() {
        var file = read("""
                日期,类型,按星期几上班,名称,英文名称
                2027-01-01,放假,,元旦,New Year’s Day
                2027-02-30,放假,,春节,

                2027/2/6,放假,,,
                2026-12-31,放假,,元旦,
                2027-01-01,放假,,元旦,
                2027-01-03,上班,,元旦调休,
                2027-01-04,上班,周八,元旦调休,
                2027-01-05,休息,,元旦,
                """);

        assertThat(file.isGood()).isFalse();
        assertThat(file.problems())
                .extracting(
                        PublicDayFile.Problem::line,
                        problem -> problem.reason().field(),
                        problem -> problem.reason().code())
                .containsExactly(
                        tuple(3, "date", "csv-unreadable"),
                        tuple(5, "nameZh", "resource-text-required"),
                        tuple(6, "date", "public-day-other-year"),
                        tuple(7, "date", "public-day-twice"),
                        tuple(8, "standsFor", "public-day-stands-for"),
                        tuple(9, "standsFor", "csv-unreadable"),
                        tuple(10, "kind", "csv-unreadable"));
    }

    @Test
    void missingColumnIsNamed() {
        assertThat(read("日期,名称\n2027-01-01,元旦\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(1))
                .satisfies(problem -> assertThat(problem.reason().field()).isEqualTo("kind"));
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(read("").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo("csv-empty"));
    }

    @Test
    void whatChineseSpreadsheetsWriteIsRead() {
        var file = PublicDayFile.read(2027, "日期,类型,名称\r\n2027年1月1日,放假,元旦\r\n".getBytes(Charset.forName("GB18030")));

        assertThat(file.days()).containsExactly(PublicDay.holiday(LocalDate.of(2027, 1, 1), "元旦", ""));
    }

    private static PublicDayFile read(String text) {
        return PublicDayFile.read(2027, text.getBytes(StandardCharsets.UTF_8));
    }
}
