package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import org.gongfang.projects.NewPatent;
import org.gongfang.projects.Patent;
import org.gongfang.projects.Patents;
import org.gongfang.reservations.ReservationFilter;
import org.gongfang.reservations.ReservationLifecycle;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotTaken;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form that books one slot. */
class BookViewTests extends Screens {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "13:00", "15:00");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationLifecycle lifecycle;

    @Autowired
    Patents patents;

    private ResourceId machine;

    @BeforeEach
    void publishAMachine() {
        machine = workshops.machine();
    }

    @Test
    void aSlotIsBookedAndItsPageOpens() {
        signIn(people.holder());
        openForm(machine, TUESDAY);
        reads("This slot is free", "Price: ¥120 (list price ¥240)", "cancel until 1 day before the start");

        findTextField().withLabel("Purpose").setValue("One impeller");
        press("Book");

        assertThat(path()).startsWith("my/reservations/R-");
        reads("Booked: R-", "Confirmed", "One impeller", "tomorrow 13:00–15:00 (2 h)");
    }

    @Test
    void theNextBookingIsForTheSameUnlessOneSaysOtherwise() {
        var ana = people.holder();
        signIn(ana);
        openForm(machine, TUESDAY);
        assertThat(findTextField().withLabel("Purpose").getComponent().getValue())
                .isEmpty();
        findTextField().withLabel("Purpose").setValue("One impeller");
        press("Book");

        openForm(machine, slot("2026-11-26", "13:00", "14:00"));

        assertThat(findTextField().withLabel("Purpose").getComponent().getValue())
                .isEqualTo("One impeller");
    }

    @Test
    void aRequestThatTheProviderMustAnswerSaysSo() {
        var asked = bookings.machineOnRequest(workshops.workshop());
        signIn(people.holder());
        openForm(asked, TUESDAY);

        findTextField().withLabel("Purpose").setValue("One impeller");
        press("Book");

        reads("the provider will answer", "Waiting for approval");
    }

    @Test
    void whoeverComesSecondIsOfferedOtherSlotsInPlace() {
        var second = people.holder("Ben");
        signIn(second);
        openForm(machine, TUESDAY);
        findTextField().withLabel("Purpose").setValue("My bracket");
        // Five minutes are over, so that the slot is no longer kept.
        clock.advance(Duration.ofMinutes(6));
        lifecycle.expireHolds();
        bookings.booked(machine, TUESDAY);

        press("Book");

        reads("These are free instead", "tomorrow 15:00–17:00 (2 h)");
        assertThat(mine(second)).isZero();

        link("tomorrow 15:00–17:00").click();
        reads("This slot is free");
        press("Book");

        assertThat(path()).startsWith("my/reservations/R-");
        reads("My bracket", "tomorrow 15:00–17:00 (2 h)");
        assertThat(mine(second)).isEqualTo(1);
    }

    @Test
    void slotOfTheFormIsKeptMeanwhileAndGivenBackWithThePage() {
        var holder = people.holder();
        signIn(holder);
        openForm(machine, TUESDAY);

        assertThat(mine(holder)).isZero();
        assertThat(reservations.occupied(machine, TUESDAY)).containsExactly(TUESDAY);
        assertThatExceptionOfType(SlotTaken.class).isThrownBy(() -> bookings.booked(machine, TUESDAY));

        open("my/reservations");

        assertThat(reservations.occupied(machine, TUESDAY)).isEmpty();
    }

    @Test
    void datesThatComeAgainAreShownAndBookedTogether() {
        var holder = people.holder();
        bookings.booked(machine, TimeSlot.of(TUESDAY.startsAt().plus(Duration.ofDays(7)), TUESDAY.length()));
        signIn(holder);
        openForm(machine, TUESDAY);

        findSelect(Integer.class).withLabel("Repeat").selectItem("Every week");
        reads("3 of 4 dates are free");
        findTextField().withLabel("Purpose").setValue("Four impellers");
        press("Book");
        assertThat(path()).startsWith("book/");
        assertThat(mine(holder)).isZero();

        findCheckbox().withLabel("Leave out dates that cannot be had").click();
        press("Book");

        assertThat(path()).startsWith("my/reservations/R-");
        reads("Number 1 of 3, every week", "Left out:");
        assertThat(mine(holder)).isEqualTo(3);
    }

    @Test
    void aSlotThatIsTakenAlreadyIsNotedBeforeTheFormIsFilledIn() {
        bookings.booked(machine, TUESDAY);
        signIn(people.holder());

        openForm(machine, TUESDAY);

        reads("This slot cannot be booked now", "These are free instead");
    }

    @Test
    void aPurposeIsAskedForAtItsField() {
        var holder = people.holder();
        signIn(holder);
        openForm(machine, TUESDAY);

        press("Book");

        var purpose = findTextField().withLabel("Purpose").getComponent();
        assertThat(purpose.isInvalid()).isTrue();
        assertThat(purpose.getErrorMessage()).contains("Please say what for");
        assertThat(mine(holder)).isZero();
    }

    @Test
    void aRuleThatRefusesIsExplained() {
        var newcomer = people.unconfirmedHolder();
        signIn(newcomer);
        openForm(machine, TUESDAY);
        reads("You can book once your mail address is confirmed");

        findTextField().withLabel("Purpose").setValue("One impeller");
        press("Book");

        assertThat(path()).startsWith("book/");
        assertThat(mine(newcomer)).isZero();
    }

    @Test
    void aPoolAsksHowManyAndCountsThePriceOfAll() {
        var pool = workshops.alwaysOpen(workshops.workshop(), 5, rules -> rules);
        signIn(people.holder());
        openForm(pool, TUESDAY);

        findIntegerField().withLabel("How many").setValue(3);
        reads("Price: ¥360 (list price ¥720)");
        findTextField().withLabel("Purpose").setValue("A class");
        press("Book");

        reads(name(pool) + " × 3");
    }

    @Test
    void anOperatorIsBookedWithTheMachine() {
        var workshop = workshops.workshop();
        var mill = workshops.machine(workshop);
        var technician = workshops.technician(workshop, mill);
        signIn(people.holder());

        openForm(mill, TUESDAY, "&operator=true");
        reads("with operator " + name(technician));
        findTextField().withLabel("Purpose").setValue("One impeller");
        press("Book");

        reads(name(mill) + " + " + name(technician));
    }

    @Test
    void thePatentThatIsChosenIsToldToTheProvider() {
        var holder = people.holder();
        people.as(holder, () -> patents.add(new NewPatent("ZL202310771234.5", "Folding hinge", TODAY)));
        signIn(holder);
        openForm(machine, TUESDAY);

        var patent = findSelect(Patent.class).withLabel("For which patent (optional)");
        patent.selectItem("Folding hinge · ZL202310771234.5");
        findTextField().withLabel("Purpose").setValue("One hinge");
        press("Book");

        reads("One hinge (patent ZL202310771234.5)");

        openForm(machine, slot("2026-11-26", "13:00", "14:00"));
        assertThat(findTextField().withLabel("Purpose").getComponent().getValue())
                .isEqualTo("One hinge");
        press("Book");
        reads("One hinge (patent ZL202310771234.5)");
    }

    @Test
    void aVisitorIsLedToSignInFirst() {
        people.signOut();

        openForm(machine, TUESDAY);

        assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(BookView.class);
    }

    @Test
    void anUnknownResourceIsNotFound() {
        signIn(people.holder());

        open("book/M-NONE-22");

        assertThat(findTextField().withLabel("Purpose").exists()).isFalse();
    }

    private void openForm(ResourceId resource, TimeSlot slot) {
        openForm(resource, slot, "");
    }

    private void openForm(ResourceId resource, TimeSlot slot, String more) {
        open("book/" + code(resource) + "?from=" + slot.startsAt() + "&to=" + slot.endsAt() + more);
    }

    private int mine(org.gongfang.identity.MemberId member) {
        return people.as(
                member,
                () -> reservations
                        .mine(ReservationFilter.all(), null, 20)
                        .items()
                        .size());
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
