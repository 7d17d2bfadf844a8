package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.Locale;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checking in and out before the machine, once or twice, by those who may. */
@IntegrationTest
class CheckInTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    OnTheSpot spot;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;
    private Reservation booked;

    @BeforeEach
    void bookAMachine() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder();
        booked = fixtures.books(holder, machine, SLOT);
    }

    @Test
    void secondCheckInAndOutAreAnsweredAsTheFirst() {
        var technician = people.technician(workshop.provider());
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(booked.id()));
        clock.advance(Duration.ofMinutes(5));
        people.as(technician, () -> reservations.checkIn(booked.id()));
        var running = due.find(booked.id()).orElseThrow();
        assertThat(running.checkedInAt()).isEqualTo(SLOT.startsAt());

        clock.advance(Duration.ofMinutes(50));
        people.as(holder, () -> reservations.checkOut(booked.id()));
        var done = due.find(booked.id()).orElseThrow();
        clock.advance(Duration.ofMinutes(10));
        people.as(holder, () -> reservations.checkOut(booked.id()));
        people.as(technician, () -> reservations.checkOut(booked.id()));

        assertThat(due.find(booked.id())).contains(done);
        assertThat(done.history())
                .extracting(StatusChange::status)
                .containsExactly(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);
        people.as(
                holder,
                () -> assertThatExceptionOfType(WrongState.class).isThrownBy(() -> reservations.checkIn(booked.id())));
    }

    @Test
    void whoMayNotIsNotAnsweredTheSecondTimeEither() {
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(booked.id()));

        people.as(people.holder(), () -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reservations.checkIn(booked.id()));
            assertThat(spot.at(machine).own()).isEmpty();
        });
    }

    @Test
    void whoStandsAtTheMachineFindsWhatIsTheirsAndWhenItIsFree() {
        var evening = fixtures.books(holder, machine, slot("2026-11-24", "18:00", "20:00"));
        fixtures.books(holder, machine, slot("2026-12-04", "18:00", "20:00"));
        fixtures.booked(machine, slot("2026-11-24", "09:00", "11:00"));
        clock.set(slot("2026-11-24", "10:00", "11:00").startsAt());

        var found = people.as(holder, () -> spot.at(machine));

        assertThat(found.own()).extracting(Reservation::id).containsExactly(booked.id(), evening.id());
        assertThat(found.comers()).isEmpty();
        assertThat(found.takenUntil())
                .isEqualTo(slot("2026-11-24", "10:00", "11:00").endsAt());
    }

    @Test
    void theProvidersPeopleSeeWhoComes() {
        clock.set(SLOT.startsAt());

        var found = people.as(people.technician(workshop.provider()), () -> spot.at(machine));
        var elsewhere = people.as(workshops.workshop().manager(), () -> spot.at(machine));

        assertThat(found.comers()).extracting(Reservation::id).containsExactly(booked.id());
        assertThat(found.own()).isEmpty();
        assertThat(elsewhere.comers()).isEmpty();
    }

    @Test
    void codesAreReadAsTheyAreTypedAndScanned() {
        var bare = booked.code().replace("-", "").toLowerCase(Locale.ROOT);
        people.as(people.technician(workshop.provider()), () -> {
            for (var typed : new String[] {
                booked.code(),
                bare,
                bare.substring(1),
                " " + booked.code().toLowerCase(Locale.ROOT) + " ",
                "http://localhost:8080/my/reservations/" + booked.code()
            }) {
                assertThat(spot.read(typed)).as(typed).map(Reservation::id).contains(booked.id());
            }
            for (var typed : new String[] {"", "R-", "R-0000-00", "P" + bare.substring(1), "x".repeat(1_000)}) {
                assertThat(spot.read(typed)).as(typed).isEmpty();
            }
        });
        people.as(people.holder(), () -> assertThat(spot.read(booked.code())).isEmpty());
    }
}
