package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Faults;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.SamplePictures;
import org.gongfang.resources.UsedTimes;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reports of use, forgotten check-outs and corrections, with the figures that follow from them. */
abstract class UseReportsTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    UseReports reports;

    @Autowired
    HourCorrections corrections;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    UsageRecords usage;

    @Autowired
    UsedTimes usedTimes;

    @Autowired
    Faults faults;

    @Autowired
    Pictures pictures;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;
    private MemberId technician;
    private Reservation booked;

    @BeforeEach
    void somebodyIsAtTheMachine() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder("Ana");
        technician = people.technician(workshop.provider());
        booked = fixtures.books(holder, machine, SLOT);
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(booked.id()));
    }

    private boolean isReportable() {
        return reports.reportable(List.of(due.find(booked.id()).orElseThrow())).containsKey(booked.id());
    }

    @Test
    void whoLeavesSaysHowItWent() {
        clock.set(at("15:00"));
        people.as(technician, () -> {
            var picture = pictures.check(SamplePictures.jpeg(400, 300));
            reports.checkOut(
                    booked.id(),
                    new NewUseReport(
                            UseResult.PARTLY,
                            at("14:10"),
                            at("14:50"),
                            " One of two ",
                            "Aluminium 6061",
                            "0.8 kg",
                            new BigDecimal("1204.5"),
                            List.of(picture),
                            Set.of(),
                            new NewUseReport.Broken(machine, FaultSeverity.MINOR, "The coolant is low")));
        });

        var report = people.as(holder, () -> reports.find(booked.id())).orElseThrow();
        assertThat(report.result()).isEqualTo(UseResult.PARTLY);
        assertThat(report.note()).isEqualTo("One of two");
        assertThat(report.counter()).isEqualByComparingTo("1204.5");
        assertThat(report.writtenBy()).isEqualTo(technician);
        assertThat(report.pictures()).hasSize(1);
        people.as(
                holder,
                () -> assertThat(pictures.find(report.pictures().getFirst(), PictureSize.SMALL))
                        .isPresent());
        people.as(people.holder(), () -> {
            assertThat(pictures.find(report.pictures().getFirst(), PictureSize.SMALL))
                    .isEmpty();
            assertThat(reports.find(booked.id())).isEmpty();
        });
        people.as(
                technician,
                () -> assertThat(faults.find(Objects.requireNonNull(report.fault())))
                        .map(fault -> fault.description())
                        .contains("The coolant is low"));
        var use = now().use();
        assertThat(use.usedMinutes()).isEqualTo(40);
        assertThat(use.billedMinutes()).isEqualTo(60);
        assertThat(use.bookedMinutes()).isEqualTo(120);
        assertThat(now().checkedOutAt()).isEqualTo(at("15:00"));
        assertThat(row().usedFrom()).isEqualTo(at("14:10"));
        assertThat(usedTimes.used(List.of(new UsedTimes.Since(machine, SLOT.startsAt()))))
                .containsExactly(Duration.ofMinutes(40));
        assertThat(fixtures.booked(machine, slot("2026-11-24", "15:30", "16:00"))
                        .status())
                .isEqualTo(ReservationStatus.CONFIRMED);
    }

    @Test
    void theSecondCheckOutWithAReportChangesNothing() {
        clock.set(at("15:00"));
        people.as(holder, () -> reports.checkOut(booked.id(), NewUseReport.FINE));
        var first = people.as(holder, () -> reports.find(booked.id()));
        clock.set(at("15:10"));

        people.as(holder, () -> reports.checkOut(booked.id(), NewUseReport.of(UseResult.FAILED, "No")));
        people.as(technician, () -> reports.checkOut(booked.id(), NewUseReport.FINE));

        assertThat(people.as(holder, () -> reports.find(booked.id()))).isEqualTo(first);
        assertThat(now().checkedOutAt()).isEqualTo(at("15:00"));
    }

    @Test
    void aReportIsChangedByItsWriterForADay() {
        clock.set(at("15:00"));
        people.as(holder, () -> {
            reports.checkOut(booked.id(), NewUseReport.FINE);
            assertThat(isReportable()).isTrue();
            reports.write(booked.id(), NewUseReport.of(UseResult.PARTLY, "The edge is rough"));
        });
        assertThat(people.as(holder, () -> reports.find(booked.id()))
                        .orElseThrow()
                        .result())
                .isEqualTo(UseResult.PARTLY);
        people.as(technician, () -> {
            assertThat(isReportable()).isFalse();
            assertThatExceptionOfType(ReportOfAnother.class)
                    .isThrownBy(() -> reports.write(booked.id(), NewUseReport.FINE));
        });
        people.as(
                people.official(),
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> reports.write(booked.id(), NewUseReport.FINE)));

        clock.advance(Duration.ofDays(1));

        people.as(holder, () -> {
            assertThat(isReportable()).isFalse();
            assertThatExceptionOfType(ReportClosed.class)
                    .isThrownBy(() -> reports.write(booked.id(), NewUseReport.FINE));
        });
    }

    @Test
    void aForgottenCheckOutIsMarkedAndCompletedAfterwards() {
        clock.set(SLOT.endsAt());
        lifecycle.completeEnded();
        assertThat(now().use().forgotten()).isTrue();
        assertThat(now().use().usedMinutes()).isEqualTo(120);

        clock.advance(Duration.ofDays(2));
        people.as(holder, () -> {
            assertThat(isReportable()).isTrue();
            reports.write(
                    booked.id(),
                    new NewUseReport(
                            UseResult.SUCCEEDED, null, at("14:45"), "", "", "", null, List.of(), Set.of(), null));
        });

        assertThat(now().use().forgotten()).isTrue();
        assertThat(now().use().usedMinutes()).isEqualTo(45);
        assertThat(now().use().billedMinutes()).isEqualTo(120);
        var another = fixtures.books(holder, machine, slot("2026-11-27", "14:00", "16:00"));
        clock.set(slot("2026-11-27", "14:00", "16:00").startsAt());
        people.as(holder, () -> reservations.checkIn(another.id()));
        people.as(
                holder,
                () -> assertThatExceptionOfType(WrongState.class)
                        .isThrownBy(() -> reports.write(another.id(), NewUseReport.FINE)));
    }

    @Test
    void aUseCannotBeReportedForEver() {
        clock.set(SLOT.endsAt());
        lifecycle.completeEnded();
        clock.advance(Duration.ofDays(14));

        people.as(
                holder,
                () -> assertThatExceptionOfType(ReportClosed.class)
                        .isThrownBy(() -> reports.write(booked.id(), NewUseReport.FINE)));
    }

    @Test
    void managersPutHoursRightAndNothingIsLost() {
        clock.set(at("15:00"));
        people.as(holder, () -> reports.checkOut(booked.id(), NewUseReport.FINE));
        var before = row().changedAt();
        clock.advance(Duration.ofHours(3));

        people.as(workshop.manager(), () -> {
            corrections.correct(booked.id(), slot("2026-11-24", "14:00", "15:30"), 90, "Left the machine running");
            clock.advance(Duration.ofMinutes(1));
            corrections.correct(booked.id(), slot("2026-11-24", "14:00", "15:30"), 90, "The same once more");
            corrections.correct(booked.id(), slot("2026-11-24", "14:00", "15:15"), 0, "Goodwill");
        });

        assertThat(people.as(holder, () -> corrections.of(booked.id())))
                .extracting(HourCorrection::billedMinutes, HourCorrection::formerBilledMinutes, HourCorrection::reason)
                .containsExactly(tuple(90L, 60L, "Left the machine running"), tuple(0L, 90L, "Goodwill"));
        assertThat(row().billedMinutes()).isZero();
        assertThat(row().usedTo()).isEqualTo(at("15:15"));
        assertThat(row().changedAt()).isAfter(before);
        assertThat(now().checkedOutAt()).isEqualTo(at("15:00"));
        people.as(holder, () -> reports.write(booked.id(), NewUseReport.of(UseResult.PARTLY, "Later")));
        assertThat(row().usedTo()).isEqualTo(at("15:15"));
    }

    @Test
    void onlyTheProvidersManagersCorrectAndWithinBounds() {
        var hour = slot("2026-11-24", "14:00", "15:00");
        people.as(
                workshop.manager(),
                () -> assertThatExceptionOfType(WrongState.class)
                        .isThrownBy(() -> corrections.correct(booked.id(), hour, 60, "Too soon")));
        clock.set(SLOT.endsAt());
        people.as(holder, () -> reservations.checkOut(booked.id()));
        for (var member : List.of(holder, technician, people.official())) {
            people.as(
                    member,
                    () -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> corrections.correct(booked.id(), hour, 60, "Mine")));
        }
        people.as(
                workshops.workshop().manager(),
                () -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> corrections.correct(booked.id(), hour, 60, "Not mine")));
        people.as(workshop.manager(), () -> {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> corrections.correct(booked.id(), hour, 60, " "));
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> corrections.correct(booked.id(), hour, 121, "More than booked"));
            assertThatExceptionOfType(UsedTimeOutside.class)
                    .isThrownBy(() ->
                            corrections.correct(booked.id(), slot("2026-11-24", "13:44", "15:00"), 60, "Too early"));
            assertThatExceptionOfType(UsedTimeOutside.class)
                    .isThrownBy(
                            () -> corrections.correct(booked.id(), slot("2026-11-24", "15:00", "16:01"), 60, "Late"));
        });
    }

    private static Instant at(String time) {
        return slot("2026-11-24", time, "23:00").startsAt();
    }

    private Reservation now() {
        return due.find(booked.id()).orElseThrow();
    }

    private UsageRow row() {
        return usage.between(SLOT.startsAt(), SLOT.endsAt()).stream()
                .filter(one -> one.reservation().equals(booked.id()))
                .findFirst()
                .orElseThrow();
    }
}
