package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.time.Instant;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A use goes on longer when nobody and nothing stands in the way of what follows. */
@IntegrationTest
class ExtensionTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    Extensions extensions;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder();
    }

    private Reservation inUse(ResourceId used) {
        var booked = fixtures.books(holder, used, SLOT);
        clock.set(SLOT.startsAt());
        people.as(holder, () -> reservations.checkIn(booked.id()));
        return booked;
    }

    private static Instant at(String time) {
        return slot("2026-11-24", "00:00", time).endsAt();
    }

    private Reservation extend(Reservation one, String until) {
        return people.as(holder, () -> extensions.extend(one.id(), at(until)));
    }

    @Test
    void freeTimeThatFollowsIsTaken() {
        var booked = inUse(machine);
        assertThat(people.as(holder, () -> extensions.choices(booked.id()))).startsWith(at("16:30"), at("17:00"));

        var now = extend(booked, "17:00");

        assertThat(now.slot().endsAt()).isEqualTo(at("17:00"));
        assertThat(now.status()).isEqualTo(ReservationStatus.IN_USE);
        assertThat(now.listPrice().fen()).isEqualTo(booked.listPrice().fen() * 3 / 2);
        assertThat(now.history().getLast().remark()).isEqualTo(Remark.EXTENDED);
        assertThat(now.history().getLast().former())
                .isEqualTo(new StatusChange.Former(SLOT, workshops.card(machine).code()));
        assertThat(reservations.occupied(machine, slot("2026-11-24", "12:00", "20:00")))
                .containsExactly(slot("2026-11-24", "14:00", "17:00"));
        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> fixtures.booked(machine, slot("2026-11-24", "16:30", "17:30")));
        clock.set(at("16:30"));
        people.as(holder, () -> reservations.checkOut(booked.id()));
        assertThat(reservations.occupied(machine, slot("2026-11-24", "16:30", "20:00")))
                .isEmpty();
    }

    @Test
    void whoComesNextIsMetWithWhatIsStillPossible() {
        fixtures.booked(machine, slot("2026-11-24", "17:00", "18:00"));
        var booked = inUse(machine);

        assertThatExceptionOfType(NextTaken.class)
                .isThrownBy(() -> extend(booked, "17:30"))
                .satisfies(taken -> assertThat(taken.arguments()).containsExactly(at("17:00")));
        extend(booked, "17:00");
        assertThatExceptionOfType(NothingFreeNext.class).isThrownBy(() -> extend(booked, "17:30"));
    }

    @Test
    void closedHoursLengthGridAndQuotaHold() {
        var quota = Quota.of(Duration.ofHours(3), null, null);
        var scarce = workshops.alwaysOpen(workshop, 1, rules -> rules.withQuotas(quota, Quota.NONE));
        var booked = inUse(scarce);
        assertThatExceptionOfType(OffGrid.class).isThrownBy(() -> extend(booked, "16:10"));
        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> extend(booked, "17:30"));
        assertThatExceptionOfType(NextTaken.class)
                .isThrownBy(() -> extend(booked, "23:00"))
                .satisfies(taken -> assertThat(taken.arguments()).containsExactly(at("22:00")));
        extend(booked, "17:00");
    }

    @Test
    void operatorStaysOrItDoesNotGoOn() {
        var run = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        var operator = workshops.technician(workshop, run);
        fixtures.booked(operator, slot("2026-11-24", "17:00", "18:00"));
        var booked = inUse(run);

        extend(booked, "17:00");
        assertThat(reservations.occupied(operator, slot("2026-11-24", "14:00", "17:00")))
                .containsExactly(slot("2026-11-24", "14:00", "17:00"));
        assertThatExceptionOfType(NothingFreeNext.class).isThrownBy(() -> extend(booked, "17:30"));
    }

    @Test
    void onlyWhatIsInUseGoesOnAndOnlyByThoseWhoMay() {
        var later = fixtures.books(holder, machine, slot("2026-11-25", "14:00", "16:00"));
        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> people.as(
                        holder,
                        () -> extensions.extend(
                                later.id(), later.slot().endsAt().plus(Duration.ofHours(1)))));
        var booked = inUse(machine);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(people.holder(), () -> extensions.extend(booked.id(), at("17:00"))));
        var technician = people.technician(workshop.provider());
        assertThat(people.as(technician, () -> extensions.extend(booked.id(), at("17:00")))
                        .slot()
                        .endsAt())
                .isEqualTo(at("17:00"));
        clock.set(at("17:00"));
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> extend(booked, "18:00"));
    }
}
