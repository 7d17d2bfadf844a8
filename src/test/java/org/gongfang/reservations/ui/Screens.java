package org.gongfang.reservations.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.routerlink.RouterLinkLocator;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Someone before a screen, without a browser: in English, on the Monday on which tests begin. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
abstract class Screens extends SpringBrowserlessTest implements Locators {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void sitDown() {
        clock.reset();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        // The screen is closed first: what was just pushed into it must not run for nobody.
        cleanVaadinEnvironment();
        people.signOut();
        clock.reset();
    }

    void signIn(MemberId member) {
        people.signIn(member);
    }

    /** Signs in, and lets what other threads push into this screen run as the same member. */
    void signInToListen(MemberId member) {
        signIn(member);
        // A session of the browserless kind does not remember who signed in, as a real one does.
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    /** Does it as somebody at another screen would: on a thread that knows nothing of this one. */
    static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    void open(String path) {
        int query = path.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent().navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
        }
    }

    void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }

    /** Everything that can be read, notifications and dialogs included. */
    String page() {
        roundTrip();
        return Stream.of(
                        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                                .map(target -> target.getElement().getTextRecursively()),
                        find(BoardDetail.class).all().stream()
                                .map(detail -> detail.getElement().getTextRecursively()),
                        find(Dialog.class).all().stream()
                                .map(dialog -> dialog.getHeaderTitle() + " "
                                        + dialog.getElement().getTextRecursively()),
                        find(Notification.class).all().stream()
                                .map(notification -> test(notification).getText()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    void reads(String... texts) {
        assertThat(page()).contains(texts);
    }

    void doesNotRead(String... texts) {
        assertThat(page()).doesNotContain(texts);
    }

    /** Waits for what another thread pushes. */
    void comesToRead(String text) {
        comesTo(() -> reads(text));
    }

    /** Waits until what another thread pushes makes it true. */
    void comesTo(ThrowingRunnable assertion) {
        await().pollInSameThread().atMost(10, SECONDS).untilAsserted(() -> {
            // Looking for components is what lets waiting pushes in; a round trip alone does not.
            page();
            assertion.run();
        });
    }

    void press(String button) {
        findButton().withText(button).click();
    }

    /** The link whose text, parts included, holds the words. */
    RouterLinkLocator link(String words) {
        return findRouterLink()
                .withCondition((RouterLink link) ->
                        link.getElement().getTextRecursively().contains(words));
    }

    String code(ResourceId resource) {
        return workshops.card(resource).code();
    }

    String name(ResourceId resource) {
        return workshops.card(resource).name(Locale.ENGLISH);
    }
}
