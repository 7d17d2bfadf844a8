package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongfang.resources.MaintenancePlan;
import org.gongfang.resources.MaintenancePlans;
import org.gongfang.resources.MaintenanceRhythm;
import org.gongfang.resources.MaintenanceUnit;
import org.gongfang.resources.PlanForm;
import org.gongfang.resources.PlanId;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What managers and technicians do with maintenance plans. */
class MaintenanceViewTests extends Screens {

    @Autowired
    MaintenancePlans plans;

    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
    }

    @Test
    @SuppressWarnings("unchecked")
    void managerAddsAPlan() {
        signIn(workshop.manager());
        open("board/maintenance");
        press("Add a plan");
        press("Save");
        assertThat(listed()).isEmpty();
        ((ComboBox<ResourceCard>) find(ComboBox.class).single()).setValue(workshops.card(machine));
        find(TextField.class).withLabel("Name").single().setValue("Grease the spindle");

        press("Save");

        assertThat(listed()).singleElement().satisfies(plan -> {
            assertThat(plan.title()).isEqualTo("Grease the spindle");
            assertThat(plan.rhythm()).isEqualTo(new MaintenanceRhythm(MaintenanceUnit.MONTHS, 6));
            assertThat(plan.due().on()).isEqualTo(LocalDate.of(2027, 5, 23));
        });
    }

    @Test
    void plannedAtATimeThatHitsNobodyItClosesTheMachine() {
        add();
        signIn(workshop.manager());
        open("board/maintenance");
        assertThat(row().getElement().getTextRecursively())
                .contains("Grease the spindle", "Not due", "due Sun 23 May 2027");

        pressInRow("Plan it");
        find(DatePicker.class).single().setValue(LocalDate.of(2026, 11, 27));
        press("Plan");

        var planned = listed().getFirst().planned();
        assertThat(planned).isEqualTo(slot("2026-11-27", "08:00", "10:00"));
    }

    @Test
    void whomItHitsIsAskedAboutFirst() {
        add();
        bookings.booked(machine, slot("2026-11-27", "09:00", "11:00"));
        signIn(workshop.manager());
        open("board/maintenance");
        pressInRow("Plan it");
        find(DatePicker.class).single().setValue(LocalDate.of(2026, 11, 27));

        press("Plan");

        reads("Keep");
        assertThat(listed().getFirst().planned()).isNull();
    }

    @Test
    void technicianNotesThatItIsDone() {
        var plan = add();
        var technician = people.technician(workshop.provider());
        signIn(technician);
        open("board/maintenance");
        assertThat(within(row()).filter(Button.class::isInstance)).hasSize(2);
        clock.advance(Duration.ofHours(1));

        pressInRow("Done");
        findButton()
                .withText("Done")
                .withCondition((Button one) -> one.getAriaLabel().isEmpty())
                .click();

        assertThat(plans.history(plan, 10)).hasSize(1);
    }

    private PlanId add() {
        return people.as(
                workshop.manager(),
                () -> plans.add(
                        machine,
                        new PlanForm(
                                "Grease the spindle",
                                "",
                                new MaintenanceRhythm(MaintenanceUnit.MONTHS, 6),
                                Duration.ofHours(2)),
                        clock.instant()));
    }

    private Component row() {
        return test(find(Grid.class).single()).getCellComponent(0, 0);
    }

    /** Presses a button of the first row, which is named by what it is about as well. */
    private void pressInRow(String button) {
        within(row())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> one.getAriaLabel().orElse("").equals(button + " Grease the spindle"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MaintenanceViewTests::within));
    }

    private List<MaintenancePlan> listed() {
        return people.as(workshop.manager(), () -> plans.list(PageRequest.of(0, 10)));
    }
}
