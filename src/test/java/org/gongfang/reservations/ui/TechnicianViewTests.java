package org.gongfang.reservations.ui;

import static org.gongfang.reservations.ReservationsFixtures.slot;

import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A technician's week as colleagues see it. */
class TechnicianViewTests extends Screens {

    private Workshop workshop;
    private ResourceId technician;

    @BeforeEach
    void hireATechnician() {
        workshop = workshops.workshop();
        technician = workshops.technician(workshop, workshops.machine(workshop));
    }

    @Test
    void theWeekShowsShiftsAbsencesAndWhoComes() {
        var holder = people.holder("Ada Comes");
        bookings.books(holder, technician, slot("2026-11-24", "09:00", "10:00"));
        workshops.close(
                workshop,
                NewClosure.ofResource(
                        technician, slot("2026-11-26", "08:00", "12:00"), ClosureReason.ABSENCE, "Course"));
        signIn(workshop.manager());

        openWeekOf("2026-11-25");

        reads("Ada Comes", "A sample of a hinge", "08:00–12:00 Absence Course", "· 1 reservation");
    }

    @Test
    void anotherWeekIsEmptyOfThem() {
        bookings.books(people.holder("Ada Comes"), technician, slot("2026-11-24", "09:00", "10:00"));
        signIn(workshop.manager());

        openWeekOf("2026-12-01");

        doesNotRead("Ada Comes");
    }

    @Test
    void anotherProvidersTechnicianIsNotFound() {
        signIn(workshops.workshop().manager());

        openWeekOf("2026-11-25");

        doesNotRead("Looks after", name(technician));
    }

    private void openWeekOf(String day) {
        open("board/staff/" + code(technician) + "?week=" + day);
    }
}
