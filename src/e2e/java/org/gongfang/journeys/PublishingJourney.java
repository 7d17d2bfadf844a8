package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.NewSite;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Sites;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's manager lends a five-axis machine to the public in a few minutes, and takes one morning back. */
class PublishingJourney extends Journey {

    private static final CapabilityCode FIVE_AXIS = new CapabilityCode("cnc-milling-5-axis");
    private static final ZoneId NINGBO = ZoneId.of("Asia/Shanghai");

    @Autowired
    Sites sites;

    @Autowired
    Resources resources;

    @Autowired
    Openings openings;

    @Autowired
    Capabilities capabilities;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_ZH, Look.DESK_EN, Look.PHONE_ZH, Look.PHONE_EN);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aManagerPublishesAMachineWithItsHoursExceptAClosure(Look look) {
        var provider = people.provider();
        var manager = people.manager(provider);
        people.as(
                manager,
                () -> sites.add(new NewSite("实训中心", "Training centre", "庄市大道 1 号", "zhenhai", NINGBO, null, null)));
        var page = signedIn(look, manager, "/board/resources/new");
        var say = new Sayings(words, Locale.forLanguageTag(look.language()));

        page.getByLabel(say.it("resources.field.name-zh")).fill("五轴联动加工中心");
        page.getByLabel(say.it("resources.field.name-en")).fill("Five-axis machining centre");
        choose(page, say.it("resources.field.capability"), capabilities.name(FIVE_AXIS, say.locale()));
        page.getByLabel(say.it("resources.field.envelope-x")).fill("650");
        page.getByLabel(say.it("resources.field.envelope-y")).fill("520");
        page.getByLabel(say.it("resources.field.envelope-z")).fill("475");
        page.getByLabel(say.it("resources.field.tolerance")).fill("0.02");
        picture(page, look, "card");
        expectNoSidewaysScrolling(page);
        press(page, say.it("resources.card.save-publish"));

        assertThat(page).hasURL(Pattern.compile("/board/openings/"));
        settle(page);
        press(page, say.it("resources.openings.preset.tuesday-thursday"));
        press(page, say.it("resources.openings.preset.saturday"));
        press(page, say.it("resources.openings.end-of-term"));
        settle(page);
        picture(page, look, "openings");
        expectNoSidewaysScrolling(page);
        press(page, say.it("resources.openings.publish"));
        assertThat(page.locator("vaadin-notification-card").first()).isVisible();

        go(page, "/board/closures");
        choose(page, say.it("resources.closures.resource"), say.locale().equals(Words.ENGLISH) ? "Five-axis" : "五轴");
        picture(page, look, "closures");
        expectNoSidewaysScrolling(page);
        press(page, say.it("resources.closures.close"));
        assertThat(page.locator(".gf-res-row")
                        .getByText(say.it("resources.reason.MAINTENANCE"))
                        .first())
                .isVisible();
        settle(page);

        var card = people.as(manager, () -> resources.ofProvider(provider)).stream()
                .findFirst()
                .orElseThrow();
        assertThat(card.capabilities()).singleElement().satisfies(limits -> {
            assertThat(limits.capability()).isEqualTo(FIVE_AXIS);
            assertThat(limits.envelopeXmm()).isEqualTo(650);
            assertThat(limits.toleranceMicrons()).isEqualTo(20);
        });
        // Tuesday the 24th is closed from 08:00 to 12:00, which does not touch its 13:00–17:00.
        assertThat(published(card, LocalDate.of(2026, 11, 23), 7))
                .containsExactly(
                        slot("2026-11-24T05:00:00Z", "2026-11-24T09:00:00Z"),
                        slot("2026-11-26T05:00:00Z", "2026-11-26T09:00:00Z"),
                        slot("2026-11-27T16:00:00Z", "2026-11-28T16:00:00Z"));
        assertThat(published(card, LocalDate.of(2027, 2, 1), 14)).isEmpty();
    }

    private List<TimeSlot> published(ResourceCard card, LocalDate from, int days) {
        var window = new TimeSlot(
                from.atStartOfDay(NINGBO).toInstant(),
                from.plusDays(days).atStartOfDay(NINGBO).toInstant());
        Map<?, List<TimeSlot>> hours = openings.published(List.of(card.id()), window);
        return hours.values().stream().flatMap(List::stream).toList();
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(java.time.Instant.parse(from), java.time.Instant.parse(until));
    }

    /** The words of one language. */
    private record Sayings(Words words, Locale asked) {

        String it(String key) {
            return words.get(asked, key);
        }

        Locale locale() {
            return Words.nearest(asked);
        }
    }
}
