package org.gongfang.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PatentsTests {

    private static final LocalDate GRANTED = LocalDate.of(2025, 3, 4);

    @Autowired
    Patents patents;

    @Autowired
    ProjectsFixtures fixtures;

    @Autowired
    IdentityFixtures people;

    @Test
    void holderWhoAddsAPatentHoldsAGrantedOne() {
        var holder = people.holder();
        assertThat(patents.holdsGranted(holder)).isFalse();
        var number = fixtures.freeNumber();
        people.as(holder, () -> patents.add(new NewPatent(" " + number.value().toLowerCase(), "夹具", GRANTED)));
        assertThat(patents.holdsGranted(holder)).isTrue();
        assertThat(people.as(holder, patents::mine))
                .singleElement()
                .satisfies(patent -> assertThat(patent.number()).isEqualTo(number));
    }

    @Test
    void aNumberBelongsToOnePerson() {
        var number = fixtures.freeNumber().value();
        var first = people.holder();
        add(first, number);
        assertThatThrownBy(() -> add(people.holder(), number))
                .asInstanceOf(type(PatentAlreadyClaimed.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("patent-already-claimed"));
        assertThatThrownBy(() -> add(first, number))
                .asInstanceOf(type(PatentAlreadyClaimed.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("patent-already-yours"));
    }

    @Test
    void ofTwoWhoClaimANumberAtTheSameMomentOneGetsIt() throws Exception {
        var number = fixtures.freeNumber().value();
        var one = people.holder();
        var other = people.holder();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> first = () -> gets(one, number);
            Callable<Boolean> second = () -> gets(other, number);
            var answers = threads.invokeAll(java.util.List.of(first, second));
            assertThat(answers.get(0).get() ^ answers.get(1).get()).isTrue();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }

    @Test
    void whoHasNotConfirmedTheMailAddressWaits() {
        var newcomer = people.unconfirmedHolder();
        assertThatThrownBy(() -> add(newcomer, fixtures.freeNumber().value())).isInstanceOf(ConfirmedMailNeeded.class);
    }

    @Test
    void onlyHoldersAddPatents() {
        var official = people.official();
        assertThatThrownBy(() -> add(official, fixtures.freeNumber().value()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void someoneElsesPatentDoesNotExist() {
        var patent = fixtures.patent(people.holder());
        var other = people.holder();
        assertThatThrownBy(() -> people.as(other, () -> patents.remove(patent))).isInstanceOf(NotFound.class);
        assertThat(patents.find(patent)).isPresent();
    }

    @Test
    void aRemovedPatentIsGoneAndItsNumberFree() {
        var holder = people.holder();
        var patent = fixtures.patent(holder);
        var number = patents.find(patent).orElseThrow().number().value();
        people.as(holder, () -> patents.remove(patent));
        assertThat(patents.holdsGranted(holder)).isFalse();
        add(people.holder(), number);
    }

    @Test
    void aNumberOfNextYearIsRefused() {
        assertThatThrownBy(() ->
                        patents.check(PatentNumber.ofDigits("202710000001").value()))
                .asInstanceOf(type(InvalidPatentNumber.class))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(InvalidPatentNumber.Rule.YEAR));
    }

    @Test
    void theDayOfGrantFollowsTheApplicationAndHasCome() {
        var holder = people.holder();
        var number = fixtures.freeNumber().value();
        assertThatThrownBy(() ->
                        people.as(holder, () -> patents.add(new NewPatent(number, "夹具", LocalDate.of(2022, 12, 31)))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        people.as(holder, () -> patents.add(new NewPatent(number, "夹具", LocalDate.of(2026, 11, 24)))))
                .isInstanceOf(InvalidInput.class);
    }

    private boolean gets(MemberId holder, String number) {
        try {
            add(holder, number);
            return true;
        } catch (PatentAlreadyClaimed lost) {
            return false;
        }
    }

    private PatentId add(MemberId holder, String number) {
        return people.as(holder, () -> patents.add(new NewPatent(number, "夹具", GRANTED)));
    }
}
