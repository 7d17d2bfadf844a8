package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.CalendarServer;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.ClosureVisibility;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewTimetable;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager hands in the school's timetable, sees what it means and whom it hits, and prints labels on A4. */
class TimetableJourney extends Journey {

    private static final int LABELS_A_PAGE = 24;
    private static final TimeSlot TEN_WEEKS = TimeSlot.of(MovableClock.START, Duration.ofDays(70));

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//School//EN
            BEGIN:VEVENT
            UID:lathe-1
            SUMMARY:车工实训 24 机电 1 班
            DTSTART;TZID=China Standard Time:20261124T080000
            DTEND;TZID=China Standard Time:20261124T113000
            RRULE:FREQ=WEEKLY;COUNT=8
            EXDATE;TZID=China Standard Time:20261208T080000
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired
    Reservations reservations;

    @Autowired
    Closures closures;

    @Autowired
    Timetables timetables;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void timetableFromAFileClosesItsLessonsOnceItIsDecidedWhatBecomesOfAReservation(Look look) {
        var shop = workshops.workshop();
        var machine = workshops.alwaysOpen(shop);
        var holder = people.holder("Ana");
        book(holder, machine);
        var locale = Locale.forLanguageTag(look.language());
        var page = signedIn(look, shop.manager(), "/board/timetables");
        picture(page, look, "timetables-empty");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);

        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(words.get(locale, "resources.closures.resource")))
                .fill(workshops.card(machine).code());
        page.locator("vaadin-combo-box-item:visible").first().click();
        settle(page);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("lathe.ics", "text/calendar", calendar(CALENDAR)));
        var preview = page.locator(".gf-timetable-preview");
        assertThat(preview).containsText("车工实训");
        assertThat(preview).containsText(words.get(locale, "resources.timetables.preview-hit", 1));
        settle(page);
        picture(page, look, "timetables-preview");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);

        press(page, words.get(locale, "resources.timetables.save"));
        var dialog = page.locator(".gf-affected-dialog, vaadin-dialog-overlay").first();
        press(page, words.get(locale, "reservations.affected.for-all.KEEP"));
        picture(page, look, "timetables-impact");
        press(page, words.get(locale, "reservations.affected.go.TIMETABLE"));
        assertThat(dialog).isHidden();
        assertThat(page.locator(".gf-timetable")).containsText("lathe");
        settle(page);
        picture(page, look, "timetables");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);

        assertThat(closures.of(List.of(machine), TEN_WEEKS).get(machine)).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSourceThatLosesItsLessonsIsLookedAtBeforeItOpensAnything(Look look) {
        var shop = workshops.workshop();
        var machine = workshops.alwaysOpen(shop);
        var locale = Locale.forLanguageTag(look.language());
        try (var school = new CalendarServer()) {
            school.say(calendar(CALENDAR));
            people.as(
                    shop.manager(),
                    () -> timetables.add(new NewTimetable(
                            "车工课表",
                            null,
                            machine,
                            ClosureReason.TEACHING,
                            ClosureVisibility.EVERYONE,
                            timetables.readAddress(school.address()))));
            school.say(calendar(CALENDAR.replaceAll("(?s)BEGIN:VEVENT.*END:VEVENT\n", "")));
            var page = signedIn(look, shop.manager(), "/board/timetables");

            press(page, words.get(locale, "resources.timetables.refresh") + ": 车工课表");
            assertThat(page.locator(".gf-timetable"))
                    .containsText(words.get(locale, "resources.timetables.state.HELD"));
            picture(page, look, "timetable-held");
            press(page, words.get(locale, "resources.timetables.look") + ": 车工课表");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(words.get(locale, "resources.timetables.held-title", "车工课表"));
            settle(page);
            picture(page, look, "timetable-held-dialog");
            expectNoSidewaysScrolling(page);
            expectAccessible(page);
            press(page, words.get(locale, "resources.timetables.decline"));

            assertThat(dialog).isHidden();
            assertThat(page.locator(".gf-timetable"))
                    .containsText(words.get(locale, "resources.timetables.state.CURRENT"));
            assertThat(closures.of(List.of(machine), TEN_WEEKS).get(machine)).hasSize(7);
        }
    }

    private static byte[] calendar(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void book(MemberId holder, ResourceId machine) {
        var slot = TimeSlot.of(MovableClock.START.plusSeconds(86_400 + 3_600), Duration.ofHours(1));
        people.as(
                holder,
                () -> reservations.request(
                        SlotRequest.of(machine, slot, "Sample"), holder.value().toString()));
    }

    @Test
    void labelsArePrintedOnA4TwentyFourToAPage() {
        var shop = workshops.workshop();
        var codes = Stream.generate(() -> workshops.card(workshops.room(shop)).code())
                .limit(LABELS_A_PAGE + 6L)
                .toList();
        var page = signedIn(Look.DESK_ZH, shop.manager(), "/board/labels" + query(codes));
        assertThat(page.locator(".gf-label")).hasCount(codes.size());
        picture(page, Look.DESK_ZH, "labels");

        expectPages(page, 2);
        go(page, "/board/labels" + query(codes.subList(0, LABELS_A_PAGE)));
        expectPages(page, 1);
        go(page, "/board/labels" + query(codes.subList(0, 1)));
        expectPages(page, 1);
    }

    private static String query(List<String> codes) {
        return "?code=" + String.join("&code=", codes);
    }

    private static void expectPages(Page page, int pages) {
        var pdf = new String(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)),
                StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count())
                .as("printed pages")
                .isEqualTo(pages);
        // A4 in points: 595 by 842.
        assertThat(Pattern.compile("/MediaBox\\s*\\[\\s*0 0 59[45][.\\d]* 84[12][.\\d]*\\s*]")
                        .matcher(pdf)
                        .results()
                        .count())
                .as("pages of A4")
                .isEqualTo(pages);
    }
}
