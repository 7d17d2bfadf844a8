package org.gongfang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.shared.Words;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class UtilisationExportTests {

    private static final LocalDate MONDAY = LocalDate.of(2018, 4, 2);

    @Autowired
    UtilisationExport export;

    @Autowired
    ReportingFixtures figures;

    @Autowired
    IdentityFixtures people;

    @Test
    void workbookHoldsTheNumbersAsNumbers() throws IOException {
        var query = figuresOfOneMachine();

        var sheets = open(query, Words.ENGLISH);

        var rows = sheets.getFirst();
        assertThat(texts(rows.getFirst()))
                .containsExactly(
                        "Resource",
                        "Code",
                        "Published hours",
                        "Booked hours",
                        "Used hours",
                        "Billed hours",
                        "Utilisation (booked ÷ published)",
                        "Use (used ÷ published)",
                        "Kept bookings (used ÷ booked)",
                        "Billed share (billed ÷ booked)");
        assertThat(numbers(rows.get(1), 2)).containsExactly(3.0, 1.5, 1.0, 0.75, 0.5, 0.3333, 0.6667, 0.5);
        assertThat(numbers(rows.get(2), 2)).isEqualTo(numbers(rows.get(1), 2));
        assertThat(rows.get(1).getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(rows.get(1).getCell(6).getDataFormatString()).isEqualTo("0.0%");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("Total");
    }

    @Test
    void daysAreDates() throws IOException {
        var days = open(figuresOfOneMachine(), Words.CHINESE).get(1);

        assertThat(days).hasSize(3);
        assertThat(days.get(1).getCellAsDate(0)).map(at -> at.toLocalDate()).hasValue(MONDAY);
        assertThat(numbers(days.get(2), 1)).startsWith(1.0, 0.5);
        assertThat(days.getFirst().getCellText(1)).isEqualTo("开放工时");
    }

    @Test
    void weekHasARateWhereSomethingWasPublished() throws IOException {
        var week = open(figuresOfOneMachine(), Words.ENGLISH).get(2);

        assertThat(texts(week.getFirst())).containsExactly("Hour", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(week.get(1).getCellText(0)).isEqualTo("09:00");
        assertThat(week.get(1).getCell(1).asNumber()).isEqualByComparingTo("0.5");
        assertThat(week.get(1).getOptionalCell(7)).isEmpty();
    }

    @Test
    void everyColumnIsDefined() throws IOException {
        var definitions = open(figuresOfOneMachine(), Words.ENGLISH).get(3);

        assertThat(definitions.stream().map(row -> row.getCellText(0)))
                .contains("Period", "Published hours", "Utilisation (booked ÷ published)");
        assertThat(definitions.stream().map(row -> row.getCellText(1))).anyMatch(text -> text.contains("no-show"));
    }

    @Test
    void fileIsNamedAfterItsDays() {
        var query = figuresOfOneMachine();

        people.as(people.official(), () -> {
            assertThat(export.fileName(query, Words.ENGLISH)).isEqualTo("utilisation-2018-04-02-2018-04-08.xlsx");
            assertThat(export.fileName(query, Words.CHINESE)).isEqualTo("利用率-2018-04-02-2018-04-08.xlsx");
        });
    }

    @Test
    void holdersGetNoWorkbook() {
        var query = figuresOfOneMachine();

        assertThatThrownBy(() -> people.as(people.holder(), () -> export.workbook(query, Words.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UtilisationQuery figuresOfOneMachine() {
        var provider = people.provider();
        var machine = figures.machine(provider, "zhenhai");
        figures.figures(machine, MONDAY, 9, new Figures(60, 30, 30, 30));
        figures.figures(machine, MONDAY, 10, new Figures(60, 30, 20, 15));
        figures.figures(machine, MONDAY.plusDays(1), 9, new Figures(60, 30, 10, 0));
        return new UtilisationQuery(
                new Period(MONDAY, MONDAY.plusDays(7)), Scope.ALL.withProvider(provider), GroupBy.RESOURCE);
    }

    private List<List<Row>> open(UtilisationQuery query, java.util.Locale locale) throws IOException {
        var bytes = people.as(people.official(), () -> export.workbook(query, locale));
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return workbook.getSheets()
                    .map(sheet -> {
                        try {
                            return sheet.read();
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private static List<Double> numbers(Row row, int from) {
        return row.stream()
                .skip(from)
                .map(cell -> {
                    assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
                    return cell.asNumber();
                })
                .map(BigDecimal::doubleValue)
                .toList();
    }
}
