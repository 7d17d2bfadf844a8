package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.ArrayList;
import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manager closes a morning on which five people have booked: two stay, two are moved, one is cancelled; all know. */
class ClosureJourney extends BookingJourney {

    private static final TimeSlot MORNING = slot("2026-11-24", "08:00", "12:00");

    static List<Look> looks() {
        return List.of(Look.DESK_ZH, Look.PHONE_ZH);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nobodyLosesAReservationUnseen(Look look) {
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(workshop);
        var holders = new ArrayList<MemberId>();
        var booked = new ArrayList<Reservation>();
        for (var hours : List.of("08:00-09:00", "09:00-10:00", "10:00-10:30", "10:30-11:00", "11:00-12:00")) {
            var holder = people.holder("王芳");
            holders.add(holder);
            booked.add(bookings.books(holder, machine, slot("2026-11-24", hours.substring(0, 5), hours.substring(6))));
        }
        var page = signedIn(look, workshop.manager(), "/board/closures");

        choose(
                page,
                it(look, "resources.closures.resource"),
                workshops.card(machine).code());
        press(page, it(look, "resources.closures.close"));

        var rows = page.locator(".gf-affected");
        assertThat(rows).hasCount(booked.size());
        // The dialog only asks: the morning is still open.
        assertThat(open(machine)).containsExactly(MORNING);
        decide(rows.nth(0), look, "KEEP");
        decide(rows.nth(1), look, "KEEP");
        decide(rows.nth(2), look, "MOVE");
        decide(rows.nth(3), look, "MOVE");
        decide(rows.nth(4), look, "CANCEL");
        settle(page);
        picture(page, look, "closure-impact");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        press(page, it(look, "reservations.affected.go.CLOSURE"));
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        settle(page);
        picture(page, look, "closures-after");

        assertThat(open(machine)).isEmpty();
        var now = booked.stream().map(one -> due.find(one.id()).orElseThrow()).toList();
        assertThat(now.subList(0, 2))
                .extracting(Reservation::slot)
                .containsExactly(booked.get(0).slot(), booked.get(1).slot());
        assertThat(now.subList(2, 4)).allSatisfy(moved -> {
            assertThat(moved.status()).isEqualTo(ReservationStatus.CONFIRMED);
            assertThat(moved.slot().overlaps(MORNING)).isFalse();
        });
        assertThat(now.get(4).status()).isEqualTo(ReservationStatus.CANCELLED);

        told(holders.get(2), "预约已改期");
        told(holders.get(4), "预约已取消");
        go(page, "/board/affected");
        assertThat(page.getByText(it(look, "reservations.affected.none")).first())
                .isVisible();

        var audit = signedIn(look, people.admin(), "/admin/audit");
        assertThat(audit.getByText(it(look, "identity.audit.reservation-kept")).first())
                .isVisible();
        assertThat(audit.getByText(it(look, "identity.audit.reservation-moved")).first())
                .isVisible();
        picture(audit, look, "closure-audit");
    }

    private List<TimeSlot> open(ResourceId machine) {
        return openings.published(List.of(machine), MORNING).getOrDefault(machine, List.of());
    }
}
