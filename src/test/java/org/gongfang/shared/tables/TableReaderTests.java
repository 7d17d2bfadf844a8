package org.gongfang.shared.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongfang.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTests {

    private static final String CHINESE = "编号,中文名称\r\nCNC-01,五轴加工中心\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void chineseCsvIsReadInTheEncodingItHas(String charset) {
        assertThat(cells(CHINESE.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("编号", "中文名称"), List.of("CNC-01", "五轴加工中心"));
    }

    @Test
    void byteOrderMarksAreNoPartOfTheFirstCell() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(cells(("\uFEFF" + CHINESE).getBytes(charset)).getFirst())
                    .as(charset.name())
                    .containsExactly("编号", "中文名称");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        var csv = String.join(separator, "code", "name", "note") + "\n"
                + String.join(
                        separator, "A-1", "\"one" + separator + " \"\"two\"\"\"", "x,y;z\tw".replace(separator, "."));
        assertThat(cells(csv.getBytes(StandardCharsets.UTF_8)).getLast())
                .startsWith("A-1", "one" + separator + " \"two\"")
                .hasSize(3);
    }

    @Test
    void excelsHintNamesTheSeparatorAndIsNoRow() {
        var table = read("sep=;\r\na,b;c\r\n1;2\r\n");
        assertThat(table.rows())
                .containsExactly(new TableRow(1, List.of("a,b", "c")), new TableRow(2, List.of("1", "2")));
    }

    @Test
    void rowsHaveTheNumbersThatASpreadsheetShows() {
        var table = read("code,name\n\n,,\nA-1,\"two\nlines\"\nA-2,b\n,\n\n");
        assertThat(table.rows())
                .containsExactly(
                        new TableRow(1, List.of("code", "name")),
                        new TableRow(4, List.of("A-1", "two\nlines")),
                        new TableRow(5, List.of("A-2", "b")));
    }

    @Test
    void notesAreTold() {
        var rows = read("# read me; it helps\ncode;name\n＃ A-0;x\nA-1;y\n").rows();
        assertThat(rows).extracting(TableRow::isNote).containsExactly(true, false, true, false);
        assertThat(rows.get(1).cells()).containsExactly("code", "name");
    }

    @Test
    void numbersDatesAndTimesOfExcelAreReadAsTheyAreShown() {
        var file = workbook(sheet -> {
            sheet.value(0, 0, new BigDecimal("650"));
            sheet.value(0, 1, new BigDecimal("0.020000000000000004"));
            number(sheet, 0, 2, "46350", "yyyy/m/d");
            number(sheet, 0, 3, "0.375", "h:mm");
            number(sheet, 0, 4, "0.39583333333333331", "hh:mm:ss");
            number(sheet, 0, 5, "1", "[h]:mm");
            number(sheet, 0, 6, "46350.5625", "yyyy-mm-dd hh:mm");
            number(sheet, 0, 7, "46350", "yyyy\"年\"m\"月\"d\"日\";@");
            number(sheet, 0, 8, "120", "\"¥\"#,##0.00");
            number(sheet, 0, 9, "12.5", "0.0 \"mm\"");
            sheet.value(0, 10, true);
            sheet.value(0, 11, LocalDate.of(2026, 11, 24));
            sheet.style(0, 11).format("yyyy-mm-dd").set();
            sheet.formula(0, 12, "1+1");
            sheet.value(4, 1, "last");
        });
        assertThat(TableReader.read(file).rows())
                .containsExactly(
                        new TableRow(
                                1,
                                List.of(
                                        "650",
                                        "0.02",
                                        "2026-11-24",
                                        "09:00",
                                        "09:30",
                                        "24:00",
                                        "2026-11-24 13:30",
                                        "2026-11-24",
                                        "120",
                                        "12.5",
                                        "true",
                                        "2026-11-24")),
                        new TableRow(5, List.of("", "last")));
    }

    @Test
    void whatASpreadsheetWouldRunIsMadeHarmlessAndMeantTheSame() {
        assertThat(TableText.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(TableText.harmless("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(TableText.harmless("五轴")).isEqualTo("五轴");
        var random = new Random(7);
        var signs = "=+-@'＝\t a1铣\n";
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var written = TableText.harmless(text.toString());
            assertThat(written)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
            assertThat(TableText.meant(written)).isEqualTo(text.toString());
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var rows = List.of(
                List.<TableCell>of(new TableCell.Text("编号"), new TableCell.Text("说明"), new TableCell.Text("日期")),
                List.<TableCell>of(
                        new TableCell.Text("=HYPERLINK(\"x\")"),
                        new TableCell.Text("one, \"two\"\n三"),
                        new TableCell.Day(LocalDate.of(2027, 1, 31))),
                List.<TableCell>of(
                        new TableCell.Text("A-1"), TableCell.EMPTY, new TableCell.Figure(new BigDecimal("0.02"))));
        var expected = List.of(
                List.of("编号", "说明", "日期"),
                List.of("=HYPERLINK(\"x\")", "one, \"two\"\n三", "2027-01-31"),
                List.of("A-1", "", "0.02"));
        assertThat(cells(TableWriter.csv(rows))).isEqualTo(expected);
        var sheet = new TableWriter.SheetRows("Sheet", List.of(10.0), 1, rows);
        assertThat(cells(TableWriter.xlsx(List.of(sheet)))).isEqualTo(expected);
        assertThat(new String(TableWriter.csv(rows), StandardCharsets.UTF_8)).contains("'=HYPERLINK");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("table-unknown", new byte[] {1, 0, 2, 0, 3});
        refused("table-old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("table-encoding", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'});
        refused("table-broken-xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused("table-broken-xlsx", zip(1, "not a workbook".getBytes(StandardCharsets.UTF_8)));
        refused("table-broken-xlsx", zip(1, "<?xml version='1.0'?><!DOCTYPE x []>".getBytes(StandardCharsets.UTF_8)));
        refused("table-too-large", new byte[TableReader.MAX_BYTES + 1]);
        refused("table-too-many-rows", "x\n".repeat(TableReader.MAX_ROWS + 1).getBytes(StandardCharsets.UTF_8));
        refused(
                "table-too-many-columns",
                ("x,".repeat(TableReader.MAX_COLUMNS) + "x").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead() {
        var bomb = zip(130, new byte[1024 * 1024]);
        assertThat(bomb.length).isLessThan(TableReader.MAX_BYTES);
        refused("table-bomb", bomb);
    }

    private static void refused(String code, byte[] file) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TableReader.read(file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Table read(String csv) {
        return TableReader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(byte[] file) {
        return TableReader.read(file).rows().stream().map(TableRow::cells).toList();
    }

    private static void number(Worksheet sheet, int row, int column, String number, String format) {
        sheet.value(row, column, new BigDecimal(number));
        sheet.style(row, column).format(format).set();
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet 1"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(int times, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var part : Collections.nCopies(times, content)) {
                zip.write(part);
            }
            zip.closeEntry();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
