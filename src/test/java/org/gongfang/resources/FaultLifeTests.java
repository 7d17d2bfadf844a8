package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a fault's life, and what it does to its resource and to what people read. */
class FaultLifeTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final MemberId REPORTER = MemberId.next();
    private static final MemberId TECHNICIAN = MemberId.next();

    @ParameterizedTest
    @CsvSource({
        // severity, of the staff, at the machine, closes at once, known to all
        "MINOR,    true,  true,  false, false",
        "DEGRADED, true,  true,  false, true",
        "BLOCKING, true,  true,  true,  true",
        "BLOCKING, false, true,  true,  true",
        "BLOCKING, false, false, false, false",
        "DEGRADED, false, true,  false, true",
        "DEGRADED, false, false, false, false",
        "MINOR,    false, false, false, false"
    })
    void whoSaysItAndHowBadItIsDecideWhatFollowsAtOnce(
            FaultSeverity severity, boolean staff, boolean witness, boolean closes, boolean known) {
        var fault = reported(severity, staff, witness);

        assertThat(fault.closes()).isEqualTo(closes);
        assertThat(fault.isPublic()).isEqualTo(known);
    }

    @Test
    void whatTheStaffFindCountsFromThenOn() {
        var fault = reported(FaultSeverity.BLOCKING, false, false);

        fault.acknowledge(TECHNICIAN, NOON, found(FaultSeverity.BLOCKING), "");
        assertThat(fault.closes()).isTrue();
        fault.acknowledge(TECHNICIAN, NOON, found(FaultSeverity.DEGRADED), "Runs at half speed");

        assertThat(fault.closes()).isFalse();
        assertThat(fault.isPublic()).isTrue();
        assertThat(fault.steps())
                .extracting(FaultStepRow::status)
                .containsExactly(FaultStatus.REPORTED, FaultStatus.ACKNOWLEDGED, FaultStatus.ACKNOWLEDGED);
        assertThat(fault.steps().getLast().note()).isEqualTo("Runs at half speed");
        assertThat(fault.steps().getLast().member()).isEqualTo(TECHNICIAN);
    }

    @Test
    void strangersWordsAreReadByAllOnlyOnceTheStaffStandBehindThem() {
        var fault = reported(FaultSeverity.DEGRADED, false, true);
        assertThat(fault.told().words()).isEmpty();

        fault.acknowledge(TECHNICIAN, NOON, found(FaultSeverity.DEGRADED), "");

        assertThat(fault.told().words()).isEqualTo("It rattles");
        assertThat(reported(FaultSeverity.DEGRADED, true, true).told().words()).isEqualTo("It rattles");
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments(FaultStatus.REPAIRED, (Consumer<StoredFault>)
                        fault -> fault.repair(TECHNICIAN, NOON, "Tightened")),
                arguments(FaultStatus.REJECTED, (Consumer<StoredFault>)
                        fault -> fault.reject(TECHNICIAN, NOON, "It has to rattle")));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void settledFaultTakesNoFurtherStep(FaultStatus status, Consumer<StoredFault> settle) {
        var fault = reported(FaultSeverity.BLOCKING, true, true);
        settle.accept(fault);

        assertThat(fault.status()).isEqualTo(status);
        assertThat(fault.closes()).isFalse();
        assertThat(fault.isPublic()).isFalse();
        assertThatThrownBy(() -> fault.repair(TECHNICIAN, NOON, "Again")).isInstanceOf(WrongFaultStatus.class);
        assertThatThrownBy(() -> fault.reject(TECHNICIAN, NOON, "Again")).isInstanceOf(WrongFaultStatus.class);
        assertThatThrownBy(() -> fault.acknowledge(TECHNICIAN, NOON, found(FaultSeverity.MINOR), ""))
                .isInstanceOf(WrongFaultStatus.class);
        assertThat(fault.steps()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void settledFaultIsOpenedAgainWithinADay(FaultStatus status, Consumer<StoredFault> settle) {
        var fault = reported(FaultSeverity.BLOCKING, true, true);
        assertThatThrownBy(() -> fault.reopen(TECHNICIAN, NOON)).isInstanceOf(WrongFaultStatus.class);
        settle.accept(fault);

        assertThatThrownBy(() ->
                        fault.reopen(TECHNICIAN, NOON.plus(StoredFault.UNDO).plusSeconds(1)))
                .isInstanceOf(WrongFaultStatus.class);
        fault.reopen(TECHNICIAN, NOON.plus(StoredFault.UNDO));

        assertThat(fault.status()).isEqualTo(FaultStatus.ACKNOWLEDGED);
        assertThat(fault.closes()).isTrue();
    }

    @Test
    void endThatHasPassedIsForgottenWhenTheFaultIsOpenedAgain() {
        var fault = reported(FaultSeverity.BLOCKING, true, true);
        fault.acknowledge(
                TECHNICIAN, NOON, new Assessment(FaultSeverity.BLOCKING, NOON.plus(Duration.ofHours(2)), ""), "");
        fault.repair(TECHNICIAN, NOON.plus(Duration.ofHours(1)), "Tightened");

        fault.reopen(TECHNICIAN, NOON.plus(Duration.ofHours(3)));

        assertThat(fault.expectedUntil()).isNull();
    }

    private static StoredFault reported(FaultSeverity severity, boolean staff, boolean witness) {
        return new StoredFault(
                new NewFault(ResourceId.next(), severity, "It rattles"),
                "It rattles",
                OrganisationId.next(),
                new StoredFault.Reporter(REPORTER, staff, witness),
                NOON);
    }

    private static Assessment found(FaultSeverity severity) {
        return new Assessment(severity, null, "");
    }
}
