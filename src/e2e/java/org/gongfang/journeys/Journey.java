package org.gongfang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.Words;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The ground of every browser journey: the whole application in production mode on a port of its own, started once for
 * all journeys, and Chromium. A page that writes an error to its console fails the journey.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestTime.class)
@ExtendWith(PictureOfFailure.class)
public abstract class Journey {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 15_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected IdentityFixtures people;

    @Autowired
    protected ResourcesFixtures workshops;

    @Autowired
    protected Words words;

    @Autowired
    private Members members;

    @Autowired
    private CurrentMember currentMember;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startAtTheSameMoment() {
        clock.reset();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void leaveNothingBehind() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        clock.reset();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** A new visitor with an empty browser, looking at the path. */
    protected Page visit(Look look, String path) {
        var context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setLocale(look.language())
                        .setTimezoneId("Europe/Berlin")
                        .setViewportSize(look.width(), look.phone() ? 780 : 860)
                        .setHasTouch(look.phone())
                        .setColorScheme(look.scheme()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        go(page, path);
        return page;
    }

    /** Opens the path in the page and waits until the screen stands. */
    protected void go(Page page, String path) {
        page.navigate(path);
        settle(page);
    }

    /** A new visitor who signs in by the form, speaks the language of the look, and then stands on the path. */
    protected Page signedIn(Look look, MemberId member, String path) {
        speak(look, member);
        var page = visit(look, "/sign-in");
        page.locator("input[name=username]").fill(people.mail(member));
        page.locator("input[name=password]").fill(IdentityFixtures.PASSWORD);
        page.locator("vaadin-login-form vaadin-button[slot=submit], button[type=submit], vaadin-button[theme~=primary]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        go(page, path);
        return page;
    }

    /** Lets the account speak the language of the look, as its owner would have chosen. */
    protected void speak(Look look, MemberId member) {
        currentMember.actAs(member, () -> members.setLocale(Locale.forLanguageTag(look.language())));
    }

    /** Waits until the server has answered and the browser has drawn. */
    protected void settle(Page page) {
        page.waitForFunction("""
                () => window.Vaadin?.Flow?.clients
                    && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())
                    && document.querySelector('vaadin-app-layout, h1, form')
                """);
    }

    /** What the screens say for the key in the language of the look. */
    protected String it(Look look, String key) {
        return words.get(Locale.forLanguageTag(look.language()), key);
    }

    /** Presses the first button of exactly that name. */
    protected void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        settle(page);
    }

    /** Chooses the item in the combo box of that name. */
    protected void choose(Page page, String field, String item) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field))
                .fill(item);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
        settle(page);
    }

    /** Decides what becomes of a reservation that is hit, in its row. */
    protected void decide(Locator row, Look look, String fate) {
        row.locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(it(look, "reservations.affected." + fate)))
                .locator("input")
                .check();
    }

    /** Saves what the page looks like under {@code target/screenshots}. */
    protected Path picture(Page page, Look look, String name) {
        var file = PICTURES.resolve(name + "-" + look.slug() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    void pictureOpenPages(String name) {
        int number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + number + ".png")));
            }
        }
    }

    /** Fails when the page breaks a rule of WCAG 2.2 AA that a machine can check. */
    protected void expectAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .collect(Collectors.joining(" | ")))
                        .toList())
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Fails when the page is wider than the window. */
    protected void expectNoSidewaysScrolling(Page page) {
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("nothing sticks out at " + page.url())
                .isTrue();
    }

    /** Says that the browser's console may carry a message with this text, such as the 404 that a journey provokes. */
    protected void forgive(String text) {
        complaints.removeIf(complaint -> complaint.contains(text));
    }

    protected String address() {
        return "http://localhost:" + port;
    }
}
