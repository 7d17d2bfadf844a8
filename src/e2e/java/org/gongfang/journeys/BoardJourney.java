package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager works on the board: books for people, moves what is booked, and sees what others do. */
class BoardJourney extends Journey {

    private static final String TUESDAY = "/board?day=2026-11-24";

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    Reservations reservations;

    private Workshop workshop;
    private ResourceId machine;

    /** On what and in which language. */
    enum On {
        DESK(Look.DESK_ZH),
        PHONE(Look.PHONE_EN);

        private final Look look;

        On(Look look) {
            this.look = look;
        }
    }

    @BeforeEach
    void openAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
    }

    @ParameterizedTest
    @EnumSource
    void aManagerBooksForSomebodyByAClick(On on) {
        var ana = people.holder("李安娜");
        var elsewhere = signedIn(Look.DESK_EN, people.manager(workshop.provider()), TUESDAY);
        var page = signedIn(on.look, workshop.manager(), TUESDAY);
        assertThat(row(page)).isVisible();

        clickAt(page, 10);
        page.getByLabel(it(on.look, "reservations.book-for.person")).first().fill(people.mail(ana));
        page.getByLabel(it(on.look, "reservations.book.purpose")).first().fill("培训");
        settle(page);
        picture(page, on.look, "board-book-for");
        expectNoSidewaysScrolling(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(it(on.look, "reservations.book-for.submit"))
                                .setExact(true))
                .click();

        assertThat(bar(page, "李安娜")).isVisible();
        // Another manager's board shows it by itself.
        assertThat(bar(elsewhere, "李安娜")).isVisible();
        picture(page, on.look, "board-booked");
        expectAccessible(page);
    }

    @Test
    void aReservationIsDraggedToAnotherHourAndTakenBack() {
        var booked = booked("14:00", "16:00");
        var page = signedIn(Look.DESK_ZH, workshop.manager(), TUESDAY);

        dragBy(page, bar(page, "Ana"), 2, 0);

        var undo = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(it(Look.DESK_ZH, "reservations.board.undo")));
        assertThat(undo).isVisible();
        assertThat(slotOf(booked)).isEqualTo(slot("16:00", "18:00"));
        undo.click();
        settle(page);
        assertThat(page.getByText(words.get(Locale.CHINESE, "reservations.board.undone", booked.code())))
                .isVisible();
        assertThat(slotOf(booked)).isEqualTo(slot("14:00", "16:00"));
    }

    @Test
    void aReservationIsMadeLongerByItsEdgeAndMovedByKeys() {
        var booked = booked("14:00", "15:00");
        var page = signedIn(Look.DESK_EN, workshop.manager(), TUESDAY);
        var box = bar(page, "Ana").boundingBox();

        drag(page, box.x + box.width - 3, box.y + box.height / 2, box.width, 0);
        assertThat(bar(page, "14:00–16:00")).isVisible();
        assertThat(slotOf(booked)).isEqualTo(slot("14:00", "16:00"));

        bar(page, "Ana").focus();
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(bar(page, "13:30–15:30")).isFocused();
        assertThat(slotOf(booked)).isEqualTo(slot("13:30", "15:30"));
    }

    @Test
    void aReservationIsDraggedToAnEquivalentMachine() {
        workshops.alwaysOpen(workshop);
        var booked = booked("14:00", "16:00");
        var page = signedIn(Look.DESK_ZH, workshop.manager(), TUESDAY);
        var heads = page.locator(".gf-tl-head");
        assertThat(heads).hasCount(2);
        var here = bar(page, "Ana").boundingBox();
        var first = heads.nth(0).boundingBox();
        var second = heads.nth(1).boundingBox();
        boolean down = Math.abs(first.y - here.y) < Math.abs(second.y - here.y);

        dragBy(page, bar(page, "Ana"), 0, down ? second.y - first.y : first.y - second.y);

        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(it(Look.DESK_ZH, "reservations.board.undo"))))
                .isVisible();
        var items = people.as(
                workshop.manager(),
                () -> reservations.find(booked.id()).orElseThrow().items());
        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.resource()).isNotEqualTo(machine));
    }

    @Test
    void aRefusedMoveSaysWhyAndTheBarGoesBack() {
        var booked = booked("14:00", "16:00");
        bookings.books(people.holder("Ben"), machine, slot("16:00", "18:00"));
        var page = signedIn(Look.DESK_EN, workshop.manager(), TUESDAY);
        var before = bar(page, "Ana").boundingBox();

        dragBy(page, bar(page, "Ana"), 1, 0);

        assertThat(page.locator("vaadin-notification-card").first()).containsText("has just taken this slot");
        page.waitForCondition(() -> Math.abs(bar(page, "Ana").boundingBox().x - before.x) < 2);
        assertThat(slotOf(booked)).isEqualTo(slot("14:00", "16:00"));
    }

    @Test
    void twoWeeksAndGroupsThatFold() {
        booked("14:00", "16:00");
        workshops.desks(workshop, 3);
        bookings.books(people.holder("Cai"), machine, ReservationsFixtures.slot("2026-12-03", "09:00", "12:00"));
        var page = signedIn(Look.DESK_ZH, workshop.manager(), TUESDAY);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(it(Look.DESK_ZH, "reservations.board.scale.TWO_WEEKS")))
                .click();
        assertThat(page).hasURL(Pattern.compile("view=two-weeks"));
        assertThat(page.locator(".gf-tl-day")).hasCount(14);
        page.evaluate("document.querySelector('.gf-tl').scrollLeft = 10000");
        assertThat(bar(page, "Cai")).isVisible();
        picture(page, Look.DESK_ZH, "board-two-weeks");
        expectNoSidewaysScrolling(page);

        var machines = page.locator(".gf-tl-section button").first();
        assertThat(page.locator(".gf-tl-head")).hasCount(2);
        machines.click();
        assertThat(machines).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(".gf-tl-head")).hasCount(1);
        machines.click();
        assertThat(page.locator(".gf-tl-head")).hasCount(2);
    }

    static Look[] looks() {
        return new Look[] {Look.DESK_EN, Look.DESK_ZH_DARK, Look.PHONE_ZH, Look.PHONE_EN_DARK};
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theBoardIsReadByDayWeekAndTwoWeeks(Look look) {
        booked("14:00", "16:00");
        workshops.machine(workshop);
        workshops.desks(workshop, 3);
        workshops.technician(workshop, machine);
        bookings.books(
                people.holder("王小明"),
                bookings.machineOnRequest(workshop),
                ReservationsFixtures.slot("2026-11-25", "09:00", "12:00"));
        var page = signedIn(look, workshop.manager(), TUESDAY);
        for (var view : new String[] {"day", "week", "two-weeks"}) {
            go(page, TUESDAY + "&view=" + view);
            assertThat(row(page)).isVisible();
            picture(page, look, "board-" + view);
            expectNoSidewaysScrolling(page);
            expectAccessible(page);
        }
    }

    private Reservation booked(String from, String until) {
        return bookings.books(people.holder("Ana"), machine, slot(from, until));
    }

    private static TimeSlot slot(String from, String until) {
        return ReservationsFixtures.slot("2026-11-24", from, until);
    }

    private TimeSlot slotOf(Reservation reservation) {
        return people.as(
                workshop.manager(),
                () -> reservations.find(reservation.id()).orElseThrow().slot());
    }

    private static Locator row(Page page) {
        return page.locator(".gf-tl-row").first();
    }

    /** The bar whose name, as readers hear it, has the words. */
    private static Locator bar(Page page, String name) {
        return page.locator("[data-bar][aria-label*='" + name + "']");
    }

    /** Clicks on free ground at that hour, which it scrolls to first. */
    private static void clickAt(Page page, int hour) {
        var at = (Number) page.evaluate("""
                hour => {
                  const board = document.querySelector('.gf-tl');
                  const head = board.querySelector('.gf-tl-side').offsetWidth;
                  const width = parseFloat(board.querySelector('.gf-tl-canvas').style.getPropertyValue('--_hour'));
                  board.scrollLeft = hour * width - 20;
                  return head + hour * width - board.scrollLeft + 4 + board.getBoundingClientRect().left;
                }""", hour);
        var box = row(page).boundingBox();
        page.mouse().click(at.doubleValue(), box.y + box.height / 2);
    }

    private static void dragBy(Page page, Locator bar, int hours, double down) {
        assertThat(bar).isVisible();
        BoundingBox box = bar.boundingBox();
        double hour = ((Number) page.evaluate(
                        "parseFloat(document.querySelector('.gf-tl-canvas').style.getPropertyValue('--_hour'))"))
                .doubleValue();
        drag(page, box.x + box.width / 2, box.y + box.height / 2, hours * hour, down);
    }

    private static void drag(Page page, double x, double y, double right, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2 + 6, y + down / 2);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }
}
