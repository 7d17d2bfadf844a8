package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.reservations.Series;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody books a slot for every week although one date is taken; the manager answers all of it with one tap; then one
 * date goes to another time, and those from another one on are given back.
 */
class SeriesJourney extends Journey {

    private static final TimeSlot FIRST = slot("2026-11-26", "14:00", "16:00");
    private static final TimeSlot THIRD = slot("2026-12-10", "14:00", "16:00");

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    ReservationSeries series;

    static List<Look> looks() {
        return List.of(Look.DESK_ZH, Look.PHONE_EN);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void weeklySlotIsBookedAnsweredMovedAndGivenBack(Look look) {
        var workshop = workshops.workshop();
        var machine = bookings.machineOnRequest(workshop);
        bookings.booked(machine, THIRD);
        var holder = people.holder("王芳");

        var page = signedIn(look, holder, form(machine));
        books(page, look);
        var made = series(holder);
        assertThat(made.reservations()).hasSize(4).allMatch(one -> one.status() == ReservationStatus.REQUESTED);
        assertThat(made.skipped()).extracting(date -> date.slot()).containsExactly(THIRD);

        var desk = signedIn(look, workshop.manager(), "/board/requests");
        assertThat(desk.locator(".gf-summaries > *").filter(new Locator.FilterOptions().setHasText("王芳")))
                .hasCount(1);
        picture(desk, look, "series-requests");
        expectNoSidewaysScrolling(desk);
        expectAccessible(desk);
        press(desk, named(look, "reservations.step.CONFIRM_SERIES", made, 0));
        await().until(() -> statuses(holder).stream().allMatch(ReservationStatus.CONFIRMED::equals));

        moves(page, look, made.reservations().get(1));
        await().until(() -> !series(holder)
                .reservations()
                .get(1)
                .slot()
                .equals(made.reservations().get(1).slot()));

        go(page, "/my/reservations/" + made.reservations().get(2).code());
        press(page, named(look, "reservations.step.CANCEL", made, 2));
        pick(page, page.locator("vaadin-dialog vaadin-select"), it(look, "reservations.series.scope.FOLLOWING"));
        page.locator("vaadin-dialog textarea").fill("Done earlier");
        settle(page);
        picture(page, look, "series-cancel");
        expectAccessible(page);
        press(page, it(look, "reservations.cancel.yes"));
        await().until(() -> statuses(holder)
                .subList(2, 4)
                .equals(List.of(ReservationStatus.CANCELLED, ReservationStatus.CANCELLED)));
        assertThat(statuses(holder).getFirst()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(page.locator(".gf-series-box li")).hasCount(5);
        picture(page, look, "series-after");
        expectNoSidewaysScrolling(page);
    }

    private String form(ResourceId machine) {
        return "/book/" + workshops.card(machine).code() + "?from=" + FIRST.startsAt() + "&to=" + FIRST.endsAt();
    }

    /** Every week, five times, without the date that is taken. */
    private void books(Page page, Look look) {
        page.getByLabel(it(look, "reservations.book.purpose")).fill("每周试制 / weekly");
        pick(page, page.locator(".gf-series > vaadin-select"), every(look));
        var times = page.locator(".gf-series-fields vaadin-integer-field input");
        times.fill("5");
        times.press("Tab");
        settle(page);
        page.locator(".gf-series-more vaadin-checkbox input").check();
        settle(page);
        assertThat(page.locator(".gf-series-more .gf-series-dates li")).hasCount(5);
        assertThat(page.locator(".gf-series-more [role=status]"))
                .hasText(words.get(locale(look), "reservations.series.free-of", 4, 5));
        picture(page, look, "series-form");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        press(page, it(look, "reservations.book.submit"));
        page.waitForURL(url -> url.contains("/my/reservations/"));
        settle(page);
        var box = page.locator(".gf-series-box");
        assertThat(box.getByText(it(look, "reservations.series.skipped"))).isVisible();
        assertThat(box.locator("li")).hasCount(5);
        picture(page, look, "series-booked");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
    }

    /** Takes the one date to the first time that is offered. */
    private void moves(Page page, Look look, Reservation one) {
        go(page, "/my/reservations/" + one.code());
        press(page, it(look, "reservations.move.open"));
        page.locator("vaadin-dialog .gf-offered .gf-slot").first().click();
        settle(page);
        picture(page, look, "series-move");
        expectAccessible(page);
        press(page, it(look, "reservations.move.submit"));
    }

    private void pick(Page page, Locator select, String option) {
        select.click();
        page.locator("vaadin-select-list-box vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        settle(page);
    }

    private String every(Look look) {
        return words.get(locale(look), "reservations.series.every", 1);
    }

    /** What a button says that is about that reservation of the series. */
    private String named(Look look, String key, Series made, int index) {
        return it(look, key) + " " + made.reservations().get(index).code();
    }

    private Series series(MemberId holder) {
        return people.as(holder, () -> series.mine(null, 1).items().getFirst());
    }

    private List<ReservationStatus> statuses(MemberId holder) {
        return series(holder).reservations().stream().map(Reservation::status).toList();
    }

    private static Locale locale(Look look) {
        return Locale.forLanguageTag(look.language());
    }
}
