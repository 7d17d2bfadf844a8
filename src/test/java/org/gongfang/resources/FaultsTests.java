package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongfang.identity.AuditFilter;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Role;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

/** Faults, reported and mended, on a real database. */
abstract class FaultsTests extends WorkshopScene {

    /** Tests begin on this Monday at eight. */
    private static final TimeSlot THIS_MORNING = slot("2026-11-23", "08:00", "10:00");

    private static final TimeSlot TOMORROW = slot("2026-11-24", "09:00", "11:00");
    private static final TimeSlot NEXT_WEEK = slot("2026-11-30", "09:00", "11:00");

    @Autowired
    Faults faults;

    @Autowired
    FaultCare care;

    @Autowired
    Closures closures;

    @Autowired
    Parts parts;

    @Autowired
    Pictures pictures;

    @Autowired
    AuditTrail audit;

    @Test
    void blockingFaultClosesTheMachineAtOnceUntilItIsMended() {
        var hit = bookings.booked(machine, TOMORROW);

        var fault = reported(technician, FaultSeverity.BLOCKING);

        assertThat(isOpen(TOMORROW)).isFalse();
        assertThat(isOpen(NEXT_WEEK)).isFalse();
        assertThat(closures.of(List.of(machine), TOMORROW).get(machine))
                .singleElement()
                .satisfies(closure -> assertThat(closure.reason()).isEqualTo(ClosureReason.FAULT))
                .satisfies(closure -> assertThat(closure.isOpenEnded()).isTrue());
        assertThatThrownBy(() -> bookings.booked(machine, NEXT_WEEK)).isInstanceOf(Refusal.class);
        // Nobody loses the reservation: it waits for the manager's decision.
        assertThat(people.as(workshop.manager(), () -> impact.undecided()))
                .singleElement()
                .satisfies(one -> assertThat(one.reservation().id()).isEqualTo(hit.id()));

        clock.advance(Duration.ofMinutes(90));
        people.as(technician, () -> care.repair(fault, "New fuse"));

        assertThat(isOpen(TOMORROW)).isTrue();
        assertThat(people.as(workshop.manager(), () -> impact.undecided())).isEmpty();
        var seen = seen(fault);
        assertThat(seen.status()).isEqualTo(FaultStatus.REPAIRED);
        assertThat(seen.closedUntil()).isNull();
        assertThat(seen.steps()).extracting(FaultStep::note).containsExactly("", "New fuse");
        assertThat(deeds()).containsSubsequence("fault-repaired", "fault-reported");
    }

    @Test
    void whatMakesARoomUselessClosesTheMachinesInIt() {
        var room = fixtures.room(workshop);
        people.as(workshop.manager(), () -> parts.join(machine, room));

        var fault = people.as(
                technician,
                () -> faults.report(new NewFault(room, FaultSeverity.BLOCKING, "No power in the whole room")));

        assertThat(isOpen(TOMORROW)).isFalse();
        people.as(technician, () -> care.repair(fault, "New fuse"));
        assertThat(isOpen(TOMORROW)).isTrue();
    }

    @Test
    void expectedEndBoundsTheClosureAndMayBeChanged() {
        var fault = reported(technician, FaultSeverity.BLOCKING);

        assess(fault, FaultSeverity.BLOCKING, TOMORROW.startsAt());
        assertThat(isOpen(THIS_MORNING)).isFalse();
        assertThat(isOpen(TOMORROW)).isTrue();
        assertThat(seen(fault).closedUntil()).isEqualTo(TOMORROW.startsAt());
        assess(fault, FaultSeverity.BLOCKING, TOMORROW.endsAt());
        assertThat(isOpen(TOMORROW)).isFalse();
        assess(fault, FaultSeverity.DEGRADED, null);
        assertThat(isOpen(TOMORROW)).isTrue();

        assertThat(closuresOf(machine)).isEmpty();
        assertThatThrownBy(() -> assess(fault, FaultSeverity.BLOCKING, clock.instant()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, past -> assertThat(past.field()).isEqualTo("expectedUntil"));
    }

    @Test
    void holderAtTheMachineClosesIt() {
        var holder = people.holder();
        var booked = bookings.books(holder, machine, THIS_MORNING);
        people.as(holder, () -> reservations.checkIn(booked.id()));

        reported(holder, FaultSeverity.BLOCKING);

        assertThat(isOpen(NEXT_WEEK)).isFalse();
    }

    @Test
    void holderWhoHasJustLeftStillClosesItAndLaterDoesNot() {
        var holder = people.holder();
        var booked = bookings.books(holder, machine, THIS_MORNING);
        people.as(holder, () -> reservations.checkIn(booked.id()));
        people.as(holder, () -> reservations.checkOut(booked.id()));
        assertThat(people.as(holder, () -> faults.wouldClose(machine))).isTrue();

        clock.advance(Duration.ofHours(2));

        assertThat(people.as(holder, () -> faults.wouldClose(machine))).isFalse();
    }

    @Test
    void holderFromAfarClosesNothingUntilTheStaffHaveLooked() {
        var holder = people.holder();
        bookings.books(holder, machine, TOMORROW);

        var fault = reported(holder, FaultSeverity.BLOCKING);

        assertThat(isOpen(NEXT_WEEK)).isTrue();
        assertThat(seen(fault).isToBeChecked()).isTrue();
        assertThat(faults.shownOn(machine)).isEmpty();
        assess(fault, FaultSeverity.BLOCKING, null);
        assertThat(isOpen(NEXT_WEEK)).isFalse();
        assertThat(faults.shownOn(machine))
                .singleElement()
                .satisfies(shown -> assertThat(shown.words()).isEqualTo("主轴异响"));
    }

    @Test
    void onePlaceOfAPoolIsNotThePool() {
        var pool = fixtures.desks(workshop, 20);
        var holder = people.holder();
        var booked = bookings.books(holder, pool, THIS_MORNING);
        people.as(holder, () -> reservations.checkIn(booked.id()));

        people.as(holder, () -> faults.report(new NewFault(pool, FaultSeverity.BLOCKING, "台灯不亮")));

        assertThat(closuresOf(pool)).isEmpty();
    }

    @Test
    void strangersReportNothing() {
        var stranger = people.holder();
        var othersTechnician = people.technician(fixtures.workshop().provider());
        var draft = fixtures.draft(workshop);

        assertThatThrownBy(() -> reported(stranger, FaultSeverity.MINOR)).isInstanceOf(FaultNotAllowed.class);
        assertThatThrownBy(() -> reported(othersTechnician, FaultSeverity.BLOCKING))
                .isInstanceOf(FaultNotAllowed.class);
        assertThatThrownBy(() ->
                        people.as(stranger, () -> faults.report(new NewFault(draft, FaultSeverity.MINOR, "x"))))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(stranger, () -> faults.mayReport(machine))).isFalse();
        assertThat(faults.mayReport(machine)).isFalse();
        assertThat(isOpen(NEXT_WEEK)).isTrue();
    }

    @Test
    void anotherProvidersStaffNeitherSeeNorChangeIt() {
        var fault = reported(technician, FaultSeverity.BLOCKING);
        var other = fixtures.workshop().manager();

        people.as(other, () -> {
            assertThat(faults.find(fault)).isEmpty();
            assertThat(faults.list(false, PageRequest.of(0, 10))).isEmpty();
            assertThatThrownBy(() -> faults.of(machine, false, null, 10)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> care.repair(fault, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> care.reject(fault, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> care.reopen(fault)).isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> people.as(people.holder(), () -> care.repair(fault, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(isOpen(NEXT_WEEK)).isFalse();
    }

    @Test
    void reporterSeesTheirOwnReport() {
        var holder = people.holder();
        bookings.books(holder, machine, TOMORROW);
        var fault = reported(holder, FaultSeverity.MINOR);

        assertThat(people.as(holder, () -> faults.find(fault))).isPresent();
        assertThat(people.as(people.holder(), () -> faults.find(fault))).isEmpty();
    }

    @Test
    void sameReportSentTwiceIsOne() {
        var first = reported(technician, FaultSeverity.BLOCKING);
        var second = reported(technician, FaultSeverity.BLOCKING);

        assertThat(second).isEqualTo(first);
        assertThat(closuresOf(machine)).hasSize(1);
    }

    @Test
    void holdersReportsWaitInSmallNumbers() {
        var holder = people.holder();
        bookings.books(holder, machine, TOMORROW);
        people.as(holder, () -> {
            for (int count = 0; count < Faults.MOST_WAITING; count++) {
                faults.report(new NewFault(machine, FaultSeverity.MINOR, "故障 " + count));
            }
            assertThatThrownBy(() -> faults.report(new NewFault(machine, FaultSeverity.MINOR, "再一个")))
                    .isInstanceOf(FaultsTooMany.class);
        });
    }

    @Test
    void mendedByMistakeItIsOpenedAgain() {
        var fault = reported(technician, FaultSeverity.BLOCKING);
        people.as(technician, () -> care.repair(fault, "Tightened"));
        assertThat(isOpen(NEXT_WEEK)).isTrue();

        people.as(technician, () -> care.reopen(fault));

        assertThat(isOpen(NEXT_WEEK)).isFalse();
        assertThat(seen(fault).status()).isEqualTo(FaultStatus.ACKNOWLEDGED);
    }

    @Test
    void closureThatAManagerTookBackIsMadeAnewWhenTheFaultIsJudgedBlockingAgain() {
        var fault = reported(technician, FaultSeverity.BLOCKING);
        clock.advance(Duration.ofMinutes(5));
        var closure = closuresOf(machine).getFirst().id();
        people.as(workshop.manager(), () -> closures.remove(closure));
        assertThat(seen(fault).closedUntil()).isNull();

        assess(fault, FaultSeverity.BLOCKING, null);

        assertThat(isOpen(NEXT_WEEK)).isFalse();
    }

    @Test
    void closureThatIsPutBackIsTheFaultsAgainAndEndsWithIt() {
        var fault = reported(technician, FaultSeverity.BLOCKING);
        clock.advance(Duration.ofMinutes(5));
        var closure = closuresOf(machine).getFirst().id();
        var removed = people.as(workshop.manager(), () -> closures.remove(closure));
        assertThat(isOpen(NEXT_WEEK)).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(fixtures.workshop().manager(), () -> closures.putBack(removed)));

        people.as(workshop.manager(), () -> closures.putBack(removed));

        assertThat(isOpen(NEXT_WEEK)).isFalse();
        assertThat(seen(fault).closedUntil()).isNotNull();
        assertThat(closuresOf(machine)).extracting(Closure::id).containsExactly(closure);
        people.as(technician, () -> care.repair(fault, "Tightened"));
        assertThat(isOpen(NEXT_WEEK)).isTrue();
    }

    @Test
    void twoStepsAtOnceLeaveOneOfThem() throws Exception {
        var fault = reported(technician, FaultSeverity.BLOCKING);
        Callable<Boolean> repair = () -> people.as(technician, () -> {
            try {
                care.repair(fault, "Mended");
                return true;
            } catch (WrongFaultStatus settled) {
                return false;
            }
        });
        var won = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(repair, repair, repair, repair))) {
                won.add(answer.get());
            }
        }

        assertThat(won).containsOnlyOnce(true);
        assertThat(seen(fault).steps()).hasSize(2);
    }

    @Test
    void pictureIsMadeAnewAndKept() {
        var made = people.as(technician, () -> pictures.check(SamplePictures.jpeg(900, 600)));
        var fault = people.as(technician, () -> faults.report(new NewFault(machine, FaultSeverity.MINOR, "看图", made)));

        var picture = Objects.requireNonNull(seen(fault).picture());
        assertThat(people.as(workshop.manager(), () -> pictures.find(picture, PictureSize.LARGE)))
                .isPresent();
        assertThat(people.as(people.holder(), () -> pictures.find(picture, PictureSize.LARGE)))
                .isEmpty();
    }

    @Test
    void listIsReadInAConstantNumberOfStatements() {
        for (int count = 0; count < 3; count++) {
            int number = count;
            people.as(
                    technician,
                    () -> faults.report(
                            new NewFault(fixtures.alwaysOpen(workshop), FaultSeverity.BLOCKING, "故障 " + number)));
        }

        people.as(technician, () -> {
            var few = Statements.sentBy(() -> faults.list(true, PageRequest.of(0, 1)));
            var more = Statements.sentBy(() -> assertThat(faults.list(true, PageRequest.of(0, 50)))
                    .extracting(Fault::description)
                    .containsExactly("故障 2", "故障 1", "故障 0"));
            assertThat(more).hasSameSizeAs(few);
        });
    }

    @Test
    void faultsOfAResourceAreReadPageByPage() {
        for (int count = 0; count < 3; count++) {
            int number = count;
            people.as(technician, () -> faults.report(new NewFault(machine, FaultSeverity.MINOR, "故障 " + number)));
        }

        people.as(technician, () -> {
            var first = faults.of(machine, true, null, 2);
            var second = faults.of(machine, true, first.next(), 2);
            assertThat(first.items()).extracting(Fault::description).containsExactly("故障 2", "故障 1");
            assertThat(second.items()).extracting(Fault::description).containsExactly("故障 0");
            assertThat(second.next()).isNull();
        });
    }

    private FaultId reported(MemberId by, FaultSeverity severity) {
        return people.as(by, () -> faults.report(new NewFault(machine, severity, "主轴异响")));
    }

    private void assess(FaultId fault, FaultSeverity severity, @Nullable Instant until) {
        people.as(technician, () -> care.acknowledge(fault, new Assessment(severity, until, "")));
    }

    private Fault seen(FaultId fault) {
        return people.as(technician, () -> faults.find(fault)).orElseThrow();
    }

    private boolean isOpen(TimeSlot slot) {
        return openings.published(List.of(machine), slot)
                .getOrDefault(machine, List.of())
                .equals(List.of(slot));
    }

    private List<Closure> closuresOf(ResourceId resource) {
        return closures.of(List.of(resource), new TimeSlot(clock.instant(), NEXT_WEEK.endsAt()))
                .getOrDefault(resource, List.of());
    }

    private List<String> deeds() {
        var code = fixtures.card(machine).code();
        return people.as(
                people.member(Role.ADMIN),
                () -> audit.list(new AuditFilter(null, code, null, null, null), PageRequest.of(0, 20)).stream()
                        .map(entry -> entry.action())
                        .toList());
    }
}
