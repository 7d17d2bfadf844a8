package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;

/** The public page of a resource. */
class ResourceViewTests extends Screens {

    @Test
    void anyoneReadsWhatTheMachineCanDoAndWhenItIsFree() {
        var machine = workshops.machine();
        people.signOut();

        open("resources/" + code(machine));

        reads(
                name(machine),
                "CNC milling, 5-axis",
                "Work envelope",
                "600 × 400 × 400 mm",
                "± 0.02 mm",
                "Titanium",
                "¥60 (list price ¥120) per hour",
                "anyone who has signed in may book",
                "from 30 min to 8 h at a time",
                "tomorrow 13:00–15:00 (2 h)",
                "13:00–17:00");
    }

    @Test
    void timesThatAreFreeNextDoNotOverlap() {
        var machine = workshops.machine();

        open("resources/" + code(machine));

        reads("tomorrow 13:00–15:00 (2 h)", "tomorrow 15:00–17:00 (2 h)");
        doesNotRead("13:15–15:15", "13:30–15:30");
    }

    @Test
    void theWeekShowsWhatIsTakenAndNotByWhom() {
        var machine = workshops.machine();
        bookings.books(people.holder("Secret Person"), machine, slot("2026-11-24", "13:00", "15:00"));
        people.signOut();

        open("resources/" + code(machine));

        reads("13:00–15:00 taken", "15:00–17:00");
        doesNotRead("Secret Person", "hinge");
    }

    @Test
    void anotherWeekIsOneLinkAway() {
        var machine = workshops.machine();
        open("resources/" + code(machine));

        link("Week after").click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("week=2026-11-30");
        reads("Mon 30 Nov 2026 to Sun 6 Dec 2026");
    }

    @Test
    void aFreeSlotLeadsToTheForm() {
        var machine = workshops.machine();
        signIn(people.holder());
        open("resources/" + code(machine));

        link("tomorrow 13:00–15:00").click();

        reads("This slot is free");
    }

    @Test
    void whatIsNeverOpenSaysSoAndNamesAWayOn() {
        var workshop = workshops.workshop();
        var machine = workshops.published(workshop, org.gongfang.resources.ResourceKind.MACHINE, 1, rules -> rules);

        open("resources/" + code(machine));

        reads("Nothing free in the next two weeks", "Find others that can do this");
    }

    @Test
    void aDraftIsShownToItsOwnManagerOnly() {
        var workshop = workshops.workshop();
        var draft = workshops.draft(workshop);
        people.signOut();
        open("resources/" + code(draft));
        doesNotRead("Work envelope");

        signIn(workshop.manager());
        open("find");
        open("resources/" + code(draft));

        reads("Work envelope", "not open for booking");
    }
}
