package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A resource takes its provider's rules but for those of its own. */
@IntegrationTest
class ProviderRulesTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Resources resources;

    @Autowired
    ProviderRules rules;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = fixtures.workshop();
    }

    ResourceId following(ResourceKind kind, BookingRules own, Set<Rule> followed) {
        return people.as(
                workshop.manager(),
                () -> resources.add(new NewResource(
                        null, kind, null, fixtures.form(workshop, kind, 1, own).withRules(own, followed))));
    }

    BookingRules own() {
        return fixtures.rules(ResourceKind.MACHINE);
    }

    int write(BookingRules defaults) {
        return people.as(
                workshop.manager(), () -> rules.change(defaults, rules.own().version()));
    }

    @Test
    void changedDefaultReachesEveryResourceThatFollowsItAndNoOther() {
        write(own().withAudience(Audience.PATENT_HOLDERS, Approval.PROVIDER, null));
        var all = following(ResourceKind.MACHINE, own(), EnumSet.allOf(Rule.class));
        var one = following(ResourceKind.MACHINE, own(), Set.of(Rule.APPROVAL));
        var none = following(ResourceKind.MACHINE, own(), Set.of());
        assertThat(fixtures.card(all).rules().audience()).isEqualTo(Audience.PATENT_HOLDERS);
        assertThat(fixtures.card(one).rules().audience()).isEqualTo(Audience.ANYONE_SIGNED_IN);
        assertThat(fixtures.card(one).followed()).containsExactly(Rule.APPROVAL);

        int changed =
                write(own().withAudience(Audience.CLEARED_PROJECTS, Approval.PROVIDER_ABOVE, Duration.ofHours(2)));

        assertThat(changed).isEqualTo(2);
        assertThat(fixtures.card(all).rules().audience()).isEqualTo(Audience.CLEARED_PROJECTS);
        assertThat(fixtures.card(one).rules().audience()).isEqualTo(Audience.ANYONE_SIGNED_IN);
        assertThat(fixtures.card(one).rules().approvalAbove()).isEqualTo(Duration.ofHours(2));
        assertThat(fixtures.card(none).rules()).isEqualTo(own());
        assertThat(resources.terms(Set.of(all)).get(all))
                .isEqualTo(fixtures.card(all).terms());
    }

    @Test
    void howRequestsAreAnsweredIsAProvidersDefaultThatAResourceMayOverride() {
        write(own().with(draft -> draft.answer(Duration.ofHours(12), IfUnanswered.CONFIRM)));
        var one = following(ResourceKind.MACHINE, own(), Set.of(Rule.ANSWER_TIME));

        write(own().with(draft -> draft.answer(Duration.ofHours(336), IfUnanswered.CONFIRM)));

        assertThat(fixtures.card(one).rules().answerTime()).isEqualTo(Duration.ofHours(336));
        assertThat(fixtures.card(one).rules().ifUnanswered()).isEqualTo(IfUnanswered.EXPIRE);
    }

    @Test
    void defaultsThatContradictAResourcesOwnRulesAreRefused() {
        var shortOnes = following(ResourceKind.MACHINE, own(), Set.of(Rule.MIN_LENGTH));
        var long10 = own().with(draft -> draft.lengths(Duration.ofHours(10), Duration.ofHours(20)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> write(long10))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("rules-contradict");
                    assertThat(refused.field()).isEqualTo("maxLength");
                    assertThat(refused.arguments())
                            .contains(fixtures.card(shortOnes).code());
                });
        assertThat(fixtures.card(shortOnes).rules().minLength()).isNotEqualTo(Duration.ofHours(10));
    }

    @Test
    void technicianNeedsNoOperatorWhateverTheDefaultsSay() {
        var technician =
                following(ResourceKind.TECHNICIAN, fixtures.rules(ResourceKind.TECHNICIAN), EnumSet.allOf(Rule.class));

        write(own().with(draft -> draft.operatorRequired(true)));

        assertThat(fixtures.card(technician).rules().operatorRequired()).isFalse();
        assertThat(fixtures.card(technician).rules().listPricePerHour()).isEqualTo(own().listPricePerHour());
    }

    @Test
    void anotherProvidersDefaultsAreItsOwn() {
        write(own().withAudience(Audience.PATENT_HOLDERS, Approval.PROVIDER, null));
        var stranger = fixtures.workshop();

        assertThat(people.as(stranger.manager(), () -> rules.own()).written()).isFalse();
        people.as(stranger.manager(), () -> rules.change(own(), 0));
        assertThat(people.as(workshop.manager(), () -> rules.own()).rules().audience())
                .isEqualTo(Audience.PATENT_HOLDERS);
    }

    @Test
    void staleDefaultsAreNotWritten() {
        write(own());
        write(own().withQuotas(Quota.of(Duration.ofHours(4), null, null), Quota.NONE));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> rules.change(own(), 0)));
    }

    @Test
    void quotasGrowWithTheirSpan() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        write(own().withQuotas(Quota.of(Duration.ofHours(4), Duration.ofHours(3), null), Quota.NONE)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("personWeek"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> write(own().withAudience(Audience.ANYONE_SIGNED_IN, Approval.PROVIDER_ABOVE, null)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("approvalAbove"));
    }
}
