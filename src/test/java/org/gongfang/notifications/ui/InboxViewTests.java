package org.gongfang.notifications.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.MailSummary;
import org.gongfang.notifications.NotificationsFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox, the bell and the outbox: only the wiring. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class InboxViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    IdentityFixtures people;

    @Autowired
    NotificationsFixtures fixtures;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxBells bells;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void anEmptyInboxSaysWhatWillComeHere() {
        open(people.holder(), "inbox");
        assertThat(page()).contains("Nothing yet");
    }

    @Test
    void whatIsReadIsReadAndTheBellKnows() {
        var holder = people.holder();
        fixtures.tells(holder, "First thing");
        fixtures.tells(holder, "Second thing");
        open(holder, "inbox");
        assertThat(bell()).isEqualTo("Inbox: 2 unread");

        findButton().withText("Mark all as read").click();
        assertThat(inbox.unread()).isZero();
        comesToSay("Inbox: nothing unread");
    }

    @Test
    void theBellCountsWhatComesWithoutReloading() {
        var holder = people.holder();
        open(holder, "inbox");
        assertThat(bell()).isEqualTo("Inbox: nothing unread");
        fixtures.tells(holder, "Something new");
        comesToSay("Inbox: 1 unread");
    }

    @Test
    void adminsReadMailsAndTheirLinks() {
        var holder = people.holder();
        fixtures.tells(holder, "A mail to read");
        open(people.admin(), "admin/mail");
        var mail = findGrid(MailSummary.class)
                .getComponent()
                .getLazyDataView()
                .getItems()
                .filter(each -> each.subject().equals("A mail to read"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("admin/mail/" + mail.id());
        assertThat(page()).contains("What there is to say about it.", "See it");
    }

    private void open(MemberId member, String path) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.signIn(member);
        UI.getCurrent().navigate(path);
        // The frame stood before anyone signed in, as it never does in a browser, so the bell is hung up by hand.
        UI.getCurrent().add(bells.create());
    }

    private void comesToSay(String label) {
        await().pollInSameThread()
                .atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(bell()).isEqualTo(label));
    }

    private String bell() {
        roundTrip();
        return find(InboxBell.class).single().label();
    }

    private String page() {
        roundTrip();
        return ScreenText.of(find(Component.class).all());
    }
}
