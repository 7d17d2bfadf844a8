package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Kiosks;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone scans a machine's label with the phone, checks in by one tap, and says on leaving how it went; or uses the kiosk. */
class CheckInJourney extends Journey {

    private static final TimeSlot TODAY = slot("2026-11-23", "09:00", "11:00");

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    DueReservations due;

    @Autowired
    Kiosks kiosks;

    static List<Look> looks() {
        return List.of(Look.PHONE_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void labelLeadsToTheCheckInAndTheCheckOutTakesAReport(Look look) {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var holder = people.holder("王芳");
        var booked = bookings.books(holder, machine, TODAY);
        clock.set(TODAY.startsAt());

        var phone = signedIn(look, holder, "/at/" + workshops.card(machine).code());
        phone.waitForURL(url -> url.contains("/check-in/"));
        settle(phone);
        picture(phone, look, "check-in");
        expectNoSidewaysScrolling(phone);
        expectAccessible(phone);
        step(phone, look, "reservations.step.CHECK_IN");
        settle(phone);
        assertThat(phone.getByText(it(look, "reservations.report.open"))).isVisible();
        assertThat(due.find(booked.id()).orElseThrow().status()).isEqualTo(ReservationStatus.IN_USE);

        clock.set(slot("2026-11-23", "10:00", "11:00").startsAt());
        phone.getByText(it(look, "reservations.report.open")).click();
        var dialog = phone.locator("vaadin-dialog");
        dialog.locator("textarea").locator("visible=true").first().fill("一切顺利");
        picture(phone, look, "check-out");
        expectNoSidewaysScrolling(phone);
        dialog.locator("vaadin-button[theme~=primary]").click();
        settle(phone);
        assertThat(phone.getByText(it(look, "reservations.report.change"))).isVisible();
        assertThat(due.find(booked.id()).orElseThrow().status()).isEqualTo(ReservationStatus.COMPLETED);
        go(phone, "/my/reservations/" + booked.code());
        assertThat(phone.getByText("一切顺利")).isVisible();
        picture(phone, look, "reported");
        expectNoSidewaysScrolling(phone);
        expectAccessible(phone);
    }

    @Test
    void kioskChecksInByTheCodeAndOpensNothingElse() {
        var look = new Look("zh-CN", 1024, ColorScheme.LIGHT);
        var workshop = workshops.workshop();
        var booked = bookings.books(people.holder("王芳"), workshops.alwaysOpen(workshop), TODAY);
        clock.set(TODAY.startsAt());
        var link = people.as(workshop.manager(), () -> kiosks.create(workshop.site(), "入口"));

        var tablet = visit(look, "/kiosk-set-up/" + link);
        assertThat(tablet.getByText("王*")).isVisible();
        picture(tablet, look, "kiosk");
        expectAccessible(tablet);
        tablet.locator("vaadin-text-field input").fill(booked.code());
        press(tablet, it(look, "reservations.kiosk.go"));
        press(tablet, it(look, "reservations.step.CHECK_IN"));
        assertThat(due.find(booked.id()).orElseThrow().status()).isEqualTo(ReservationStatus.IN_USE);
        picture(tablet, look, "kiosk-done");

        tablet.navigate("/my/reservations/" + booked.code());
        tablet.waitForURL(url -> url.contains("/sign-in"));
    }

    private void step(Page page, Look look, String key) {
        page.locator(".gf-deeds vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(it(look, key)))
                .first()
                .click();
    }
}
