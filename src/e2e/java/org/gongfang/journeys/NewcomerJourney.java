package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A manager who has never been here, of a provider without a site, publishes a machine with its hours: signing in
 * included, in at most twelve clicks and filled fields.
 */
class NewcomerJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(NewcomerJourney.class);
    private static final int AT_MOST = 12;
    private static final CapabilityCode FIVE_AXIS = new CapabilityCode("cnc-milling-5-axis");

    @Autowired
    Resources resources;

    @Autowired
    Openings openings;

    @Autowired
    Capabilities capabilities;

    private int interactions;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_ZH, Look.PHONE_EN);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aMachineIsPublishedFromNothingInTwelveInteractions(Look look) {
        var provider = people.provider();
        var manager = people.manager(provider);
        var locale = Locale.forLanguageTag(look.language());
        speak(look, manager);
        var page = visit(look, "/sign-in");

        fill(page.locator("input[name=username]"), people.mail(manager));
        fill(page.locator("input[name=password]"), IdentityFixtures.PASSWORD);
        click(page.locator(
                        "vaadin-login-form vaadin-button[slot=submit], button[type=submit], vaadin-button[theme~=primary]")
                .first());
        page.waitForURL(url -> !url.contains("/sign-in"));
        settle(page);
        openMenu(page, look);
        click(page.locator("a[href$='board/resources']:visible").first());
        settle(page);
        click(button(page, locale, "resources.publish.title"));
        settle(page);
        picture(page, look, "publish-empty");
        fill(
                page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(words.get(locale, "resources.field.capability"))),
                capabilities.name(FIVE_AXIS, locale));
        click(page.locator("vaadin-combo-box-item:visible").first());
        fill(page.getByLabel(words.get(locale, "resources.publish.address")), "庄市大道 1 号");
        click(page.getByRole(
                AriaRole.RADIO,
                new Page.GetByRoleOptions().setName(words.get(locale, "resources.openings.preset.workdays"))));
        settle(page);
        picture(page, look, "publish");
        expectNoSidewaysScrolling(page);
        expectAccessible(page);
        click(button(page, locale, "resources.publish.now"));

        assertThat(page).hasURL(Pattern.compile("/resources/"));
        settle(page);
        picture(page, look, "published");
        LOG.info("Published from nothing in {} interactions, signing in included ({})", interactions, look.slug());
        assertThat(interactions).isLessThanOrEqualTo(AT_MOST);
        var card = people.as(manager, () -> resources.ofProvider(provider)).getFirst();
        assertThat(card.status()).isEqualTo(ResourceStatus.PUBLISHED);
        assertThat(card.nameZh()).isEqualTo(capabilities.name(FIVE_AXIS, Words.CHINESE));
        // Monday, from nine to five.
        var monday = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(openings.published(List.of(card.id()), TimeSlot.of(monday, Duration.ofDays(1)))
                        .get(card.id()))
                .containsExactly(
                        new TimeSlot(Instant.parse("2026-11-23T01:00:00Z"), Instant.parse("2026-11-23T09:00:00Z")));
    }

    /** On the phone the menu is behind a button, which is one click more. */
    private void openMenu(Page page, Look look) {
        if (look.phone() && page.locator("a[href$='board/resources']:visible").count() == 0) {
            click(page.locator("vaadin-drawer-toggle:visible, .gf-bottom-more:visible")
                    .first());
            settle(page);
        }
    }

    private Locator button(Page page, Locale locale, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(words.get(locale, key))
                                .setExact(true))
                .first();
    }

    private void click(Locator what) {
        interactions++;
        what.click();
    }

    private void fill(Locator field, String text) {
        interactions++;
        field.fill(text);
    }
}
