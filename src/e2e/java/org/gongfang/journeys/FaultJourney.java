package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.SamplePictures;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A technician reports a fault with a picture on a phone; the machine is closed at once; the manager moves the
 * reservation that is hit, and its holder hears of it; the repair opens the machine, and the technician hears of that.
 */
class FaultJourney extends BookingJourney {

    private static final TimeSlot TOMORROW = slot("2026-11-24", "09:00", "11:00");
    private static final TimeSlot NEXT_WEEK = slot("2026-12-01", "09:00", "11:00");

    static List<Look> looks() {
        return List.of(Look.PHONE_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void brokenMachineIsClosedAtOnceAndOpensWithTheRepair(Look look) {
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(workshop);
        workshops.alwaysOpen(workshop);
        var technician = people.technician(workshop.provider());
        var holder = people.holder("王芳");
        var booked = bookings.books(holder, machine, TOMORROW);
        bookings.booked(machine, slot("2026-11-23", "09:00", "10:00"));
        speak(look, holder);

        var phone = signedIn(look, technician, "/today");
        phone.getByText(it(look, "reservations.fault.report")).first().click();
        phone.waitForURL(url -> url.contains("/report-fault/"));
        settle(phone);
        phone.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(it(look, "resources.fault.severity.BLOCKING")))
                .locator("input")
                .check();
        phone.getByLabel(it(look, "resources.fault.description"))
                .locator("visible=true")
                .first()
                .fill("主轴冒烟");
        phone.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("smoke.jpg", "image/jpeg", SamplePictures.jpeg(1200, 900)));
        assertThat(phone.getByText(it(look, "resources.fault.picture.remove"))).isVisible();
        settle(phone);
        picture(phone, look, "fault-report");
        expectNoSidewaysScrolling(phone);
        expectAccessible(phone);
        assertThat(isOpen(machine)).isTrue();
        press(phone, it(look, "resources.fault.send"));
        phone.waitForURL(url -> url.contains("/board/faults/"));
        settle(phone);
        assertThat(phone.getByText(it(look, "resources.fault.closed")).first()).isVisible();
        assertThat(isOpen(machine)).isFalse();
        picture(phone, look, "fault");
        expectNoSidewaysScrolling(phone);
        expectAccessible(phone);
        go(phone, "/board/faults");
        picture(phone, look, "faults");
        expectNoSidewaysScrolling(phone);

        var wide = look.atDesk();
        told(workshop.manager(), "主轴冒烟");
        var desk = signedIn(wide, workshop.manager(), "/board/faults");
        desk.locator("vaadin-grid a").first().click();
        desk.waitForURL(url -> url.contains("/board/faults/"));
        settle(desk);
        picture(desk, wide, "fault");
        expectAccessible(desk);
        var fault = desk.url();
        desk.getByText(it(look, "resources.fault.affected")).click();
        desk.waitForURL(url -> url.contains("/board/affected"));
        settle(desk);
        var rows = desk.locator(".gf-affected");
        assertThat(rows).hasCount(2);
        decide(rows.nth(0), look, "CANCEL");
        decide(rows.nth(1), look, "MOVE");
        settle(desk);
        desk.locator(".gf-affected-body vaadin-text-area textarea").last().fill("主轴故障");
        press(desk, it(look, "reservations.affected.save"));
        assertThat(desk.getByText(it(look, "reservations.affected.none")).first())
                .isVisible();

        var moved = due.find(booked.id()).orElseThrow();
        assertThat(moved.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(moved.items().getFirst().resource().equals(machine)).isFalse();
        told(holder, moved.code());
        var holders = signedIn(look, holder, "/inbox");
        assertThat(holders.locator("main, vaadin-app-layout").first()).containsText(moved.code());
        picture(holders, look, "fault-inbox");

        desk.navigate(fault);
        settle(desk);
        press(desk, it(look, "resources.fault.repair"));
        desk.locator("vaadin-dialog textarea").fill("更换主轴轴承");
        desk.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(desk.getByText(it(look, "resources.fault.reopen")).first()).isVisible();
        assertThat(isOpen(machine)).isTrue();
        picture(desk, wide, "fault-repaired");
        told(technician, "更换主轴轴承");
    }

    private boolean isOpen(ResourceId machine) {
        return openings.published(List.of(machine), NEXT_WEEK)
                .getOrDefault(machine, List.of())
                .equals(List.of(NEXT_WEEK));
    }
}
