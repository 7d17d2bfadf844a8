package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody gives a slot back; whoever waited for it opens the mail's link, signs in and accepts with one tap. */
class WaitlistJourney extends Journey {

    private static final TimeSlot THURSDAY = slot("2026-11-26", "13:00", "15:00");

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    Reservations reservations;

    @Autowired
    JdbcClient database;

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

        var page = signsInAt(linkMailedTo(waits), look, people.mail(waits));
        assertThat(button(page, look, "接受", "Accept")).isVisible();
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        picture(page, look, "waitlist-offer");
        button(page, look, "接受", "Accept").click();

        assertThat(page.getByText(word(look, "已确认", "Confirmed")).first()).isVisible();
        go(page, "/my/waitlist");
        assertThat(page.getByText(word(look, "已预约", "Booked")).first()).isVisible();
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        picture(page, look, "waitlist");
    }

    /** Opens the link as a visitor, who has to sign in first and is then where the link leads. */
    private Page signsInAt(String link, Look look, String mail) {
        speak(look, mail);
        var page = visit(look, link);
        page.locator("input[name=username]").fill(mail);
        page.locator("input[name=password]").fill(IdentityFixtures.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains(link));
        settle(page);
        return page;
    }

    private static String word(Look look, String chinese, String english) {
        return look.language().startsWith("zh") ? chinese : english;
    }

    private static Locator button(Page page, Look look, String chinese, String english) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(word(look, chinese, english))
                        .setExact(true));
    }

    /** The path of the link in the mail about the offer, which a listener writes in its own time. */
    private String linkMailedTo(MemberId member) {
        await().until(() -> !links(member).isEmpty());
        var link = links(member).getFirst();
        return link.substring(link.indexOf("/my/waitlist/"));
    }

    private List<String> links(MemberId member) {
        return database.sql("select action_link from outbox_mail where recipient = ? and kind = 'WAITLIST_OFFERED'")
                .param(people.mail(member))
                .query(String.class)
                .list();
    }
}
