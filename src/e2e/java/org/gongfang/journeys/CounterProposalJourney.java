package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.reservations.ReservationStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manager answers a request with another time; its holder follows the mail's link on a phone and takes it with one tap. */
class CounterProposalJourney extends BookingJourney {

    static List<Look> looks() {
        return List.of(Look.PHONE_ZH, Look.PHONE_EN_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void proposedTimeIsTakenByTheLinkOfTheMail(Look look) {
        var workshop = workshops.workshop();
        var holder = people.holder("王芳");
        var asked = bookings.books(holder, bookings.machineOnRequest(workshop), slot("2026-11-26", "14:00", "16:00"));
        speak(look, holder);

        var wide = look.atDesk();
        var desk = signedIn(wide, workshop.manager(), "/board/requests");
        picture(desk, wide, "requests");
        expectAccessible(desk);
        press(desk, it(look, "reservations.propose.open") + " " + asked.code());
        var dialog = desk.locator("vaadin-dialog");
        dialog.locator(".gf-slot").first().click();
        dialog.getByLabel(it(look, "reservations.move.reason"))
                .locator("visible=true")
                .first()
                .fill("周四考试");
        settle(desk);
        picture(desk, wide, "propose");
        expectAccessible(desk);
        press(desk, it(look, "reservations.propose.submit"));
        assertThat(desk.locator(".gf-note").first()).isVisible();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(due.find(asked.id()).orElseThrow().proposed())
                                .isNotNull());
        var proposed = due.find(asked.id()).orElseThrow().proposed();
        picture(desk, wide, "requests-proposed");

        var link = linkMailedTo(holder, NoticeKind.SLOT_PROPOSED);
        var phone = signedIn(look, holder, "/my");
        picture(phone, look, "proposal-my");
        expectNoSidewaysScrolling(phone);
        go(phone, link);
        picture(phone, look, "proposal");
        expectNoSidewaysScrolling(phone);
        expectAccessible(phone);
        press(phone, it(look, "reservations.proposal.accept"));
        assertThat(phone.getByText(it(look, "reservations.remark.PROPOSAL_ACCEPTED"))
                        .first())
                .isVisible();
        picture(phone, look, "proposal-taken");

        var now = due.find(asked.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(now.slot()).isEqualTo(Objects.requireNonNull(proposed).slot());
    }
}
