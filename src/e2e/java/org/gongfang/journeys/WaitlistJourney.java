package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody gives a slot back; whoever waited for it opens the mail's link, signs in and accepts with one tap. */
class WaitlistJourney extends BookingJourney {

    private static final TimeSlot THURSDAY = slot("2026-11-26", "13:00", "15:00");

    @Autowired
    Reservations reservations;

    static List<Look> looks() {
        return List.of(Look.PHONE_ZH, Look.DESK_EN);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void offerIsAcceptedFromTheMail(Look look) {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var taken = bookings.booked(machine, THURSDAY);
        var waits = people.holder("王芳");
        bookings.waitsFor(waits, machine, THURSDAY);
        people.as(taken.holder(), () -> reservations.cancel(taken.id(), ""));
        bookings.holdsAreSwept();

        var page = signsInAt(linkMailedTo(waits, NoticeKind.WAITLIST_OFFERED), look, waits);
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        picture(page, look, "waitlist-offer");
        press(page, it(look, "waitlist.accept"));

        assertThat(page.getByText(it(look, "reservations.status.CONFIRMED")).first())
                .isVisible();
        go(page, "/my/waitlist");
        assertThat(page.getByText(it(look, "waitlist.state.BOOKED")).first()).isVisible();
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        picture(page, look, "waitlist");
    }

    /** Opens the link as a visitor, who has to sign in first and is then where the link leads. */
    private Page signsInAt(String link, Look look, MemberId member) {
        speak(look, member);
        var page = visit(look, link);
        page.locator("input[name=username]").fill(people.mail(member));
        page.locator("input[name=password]").fill(IdentityFixtures.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains(link));
        settle(page);
        return page;
    }
}
