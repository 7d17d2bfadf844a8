package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.resources.Resources;
import org.gongfang.shared.tables.TableCell;
import org.gongfang.shared.tables.TableReader;
import org.gongfang.shared.tables.TableWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager hands in two hundred machines of which three are wrong, sees which, mends the file, and has them all. */
class ImportJourney extends Journey {

    private static final int MACHINES = 200;

    @Autowired
    Resources resources;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void threeBadRowsAreToldMendedAndAllMachinesAreThere(Look look) {
        var shop = workshops.workshop();
        var code = "J-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        var locale = Locale.forLanguageTag(look.language());
        var page = signedIn(look, shop.manager(), "/board/resources");

        press(page, words.get(locale, "resources.exchange.title"));
        assertThat(page).hasURL(Pattern.compile("/board/import/resources"));
        settle(page);
        picture(page, look, "import");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        expectTemplate(page, locale);

        handIn(page, workbook(code, true));
        var problems = page.locator(".gf-res-problems");
        assertThat(problems).isVisible();
        for (var told : List.of("18", "77", "142")) {
            assertThat(problems.getByText(told, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        assertThat(problems).containsText(words.get(locale, "resources.exchange.column.name-zh"));
        assertThat(problems).containsText(words.get(locale, "refusal.resource-text-required"));
        assertThat(problems).containsText(words.get(locale, "refusal.import-number"));
        assertThat(problems).containsText("no-such-process");
        settle(page);
        picture(page, look, "import-faulty");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        assertThat(people.as(shop.manager(), () -> resources.ofProvider(shop.provider())))
                .isEmpty();

        handIn(page, workbook(code, false));
        var write = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.get(locale, "resources.exchange.write")));
        assertThat(write).isVisible();
        picture(page, look, "import-ready");
        expectNoSidewaysScrolling(page);
        write.click();
        assertThat(page.getByText(words.get(locale, "resources.exchange.done.hint")))
                .isVisible();
        picture(page, look, "import-done");
        press(page, words.get(locale, "resources.exchange.look.RESOURCES"));
        assertThat(page.getByText("机床 001").first()).isVisible();
        settle(page);
        picture(page, look, "import-list");
        assertThat(people.as(shop.manager(), () -> resources.ofProvider(shop.provider())))
                .hasSize(MACHINES);
    }

    /** The template that is offered can be saved and has its headings. */
    private void expectTemplate(Page page, Locale locale) {
        var name = words.get(locale, "resources.exchange.template") + " "
                + words.get(locale, "resources.exchange.format.XLSX");
        var download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        assertThat(TableReader.read(bytes(download.path())).rows().getFirst().cells())
                .startsWith(words.get(locale, "resources.exchange.column.code"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void handIn(Page page, byte[] workbook) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "machines.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        workbook));
    }

    /** Two hundred machines; rows 18, 77 and 142 have no name, no number and no known capability unless it is mended. */
    private static byte[] workbook(String code, boolean faulty) {
        var rows = new ArrayList<List<TableCell>>();
        rows.add(cells("编号", "中文名称", "类型", "加工能力", "行程X", "精度", "标准价", "状态"));
        for (int row = 2; row < MACHINES + 2; row++) {
            rows.add(cells(
                    "%s-%03d".formatted(code, row - 1),
                    faulty && row == 18 ? "" : "机床 %03d".formatted(row - 1),
                    "设备",
                    faulty && row == 142 ? "no-such-process" : "cnc-turning",
                    faulty && row == 77 ? "six hundred" : "600",
                    "0.02",
                    "120",
                    "已发布"));
        }
        return TableWriter.xlsx(List.of(new TableWriter.SheetRows("资源", List.of(), 1, rows)));
    }

    private static List<TableCell> cells(String... texts) {
        return Stream.of(texts)
                .map(text -> (TableCell) new TableCell.Text(text))
                .toList();
    }
}
