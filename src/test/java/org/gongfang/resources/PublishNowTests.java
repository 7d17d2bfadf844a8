package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The short way from nothing to a machine that can be booked. */
@IntegrationTest
class PublishNowTests {

    private static final CapabilityCode PRINTING = new CapabilityCode("slm-printing");
    private static final Offer.Hours SATURDAYS =
            new Offer.Hours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Publishing publishing;

    @Autowired
    ProviderRules rules;

    @Autowired
    Resources resources;

    @Autowired
    Openings openings;

    @Autowired
    Sites sites;

    @Test
    void aProviderWithoutASiteGetsOneWithItsNameAndAMachineWithHours() {
        var provider = people.provider();
        var manager = people.manager(provider);

        var machine = people.as(manager, () -> publishing.publish(offer("庄市大道 1 号", "", Optional.of(SATURDAYS))));

        var card = people.as(manager, () -> resources.find(machine)).orElseThrow();
        assertThat(card.status()).isEqualTo(ResourceStatus.PUBLISHED);
        assertThat(card.nameZh()).isEqualTo("金属打印（SLM）");
        assertThat(card.site().nameZh()).isEqualTo(card.providerNameZh());
        assertThat(card.rules().maxLength()).isEqualTo(Duration.ofDays(1));
        assertThat(openings.list(machine)).singleElement().satisfies(pattern -> {
            assertThat(pattern.weekdays()).containsExactly(DayOfWeek.SATURDAY);
            assertThat(pattern.followsHolidays()).isTrue();
        });
    }

    @Test
    void machineFollowsTheRulesThatItsProviderHasWritten() {
        var manager = people.manager(people.provider());
        var written = BookingRules.standard(ResourceKind.MACHINE)
                .with(draft -> draft.approval(Approval.AUTOMATIC)
                        .maxLength(Duration.ofHours(6))
                        .prices(Money.yuan("90"), Money.yuan("45")));
        people.as(manager, () -> rules.change(written, 0));

        var machine = people.as(manager, () -> publishing.publish(offer("庄市大道 1 号", "", Optional.of(SATURDAYS))));

        var card = people.as(manager, () -> resources.find(machine)).orElseThrow();
        assertThat(card.followed()).containsExactlyInAnyOrder(Rule.values());
        assertThat(card.rules().maxLength()).isEqualTo(Duration.ofHours(6));
        assertThat(card.rules().approval()).isEqualTo(Approval.AUTOMATIC);
        assertThat(card.rules().listPricePerHour()).isEqualTo(Money.yuan("90"));
    }

    @Test
    void nothingIsLeftWhenSomethingIsRefused() {
        var provider = people.provider();
        var manager = people.manager(provider);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(
                        manager, () -> publishing.publish(offer("庄市大道 1 号", "x".repeat(100), Optional.empty()))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("nameZh"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(manager, () -> publishing.publish(offer("", "", Optional.empty()))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("address"));
        assertThat(sites.ofProvider(provider)).isEmpty();
    }

    @Test
    void anotherProvidersSiteIsRefused() {
        var foreign = fixtures.workshop().site();
        var manager = people.manager(people.provider());
        var offer = new Offer(PRINTING, "", "", foreign, "", "zhenhai", Optional.empty());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(manager, () -> publishing.publish(offer)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("resource-site-unknown"));
    }

    private static Offer offer(String address, String name, Optional<Offer.Hours> hours) {
        return new Offer(PRINTING, name, name, null, address, "zhenhai", hours);
    }
}
