package org.gongfang.resources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.AbsenceKind;
import org.gongfang.resources.Absences;
import org.gongfang.resources.Closure;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewAbsence;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Timetable;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.ScreenText;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers do with timetables and with their list of technicians. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class TimetablesViewTests extends SpringBrowserlessTest {

    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:x
            BEGIN:VEVENT
            UID:a
            SUMMARY:数控实训
            DTSTART:20261125T080000
            DTEND:20261125T113000
            RRULE:FREQ=WEEKLY;COUNT=10
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Timetables timetables;

    @Autowired
    Closures closures;

    @Autowired
    Absences absences;

    @Autowired
    StaffRows rows;

    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void signIn() {
        workshop = fixtures.workshop();
        machine = fixtures.alwaysOpen(workshop);
        people.signIn(workshop.manager());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void previewComesBeforeSavingAndNothingIsClosedByIt() {
        fill("机加课表");

        assertThat(ScreenText.of(find(Paragraph.class, form()).all()))
                .contains(UI.getCurrent().getTranslation("resources.timetables.preview", 1, 10, 1));
        assertThat(closed()).isEmpty();

        press("resources.timetables.save");

        assertThat(timetables.list()).extracting(Timetable::name).containsExactly("机加课表");
        assertThat(closed()).hasSize(3);
        assertThat(ScreenText.of(find(Span.class).all())).contains("timetable.ics");
    }

    @Test
    void withoutANameTheFieldSaysSo() {
        fill("");
        press("resources.timetables.save");

        assertThat(find(TextField.class)
                        .withLabel(text("resources.timetables.name"))
                        .single()
                        .getErrorMessage())
                .isEqualTo(text("refusal.resource-text-required"));
    }

    @Test
    void addressThatIsNoneIsRefusedBesideItsField() {
        UI.getCurrent().navigate(TimetablesView.class);
        var address = find(TextField.class)
                .withLabel(text("resources.timetables.address"))
                .single();
        address.setValue("file:///etc/passwd");
        press("resources.timetables.read");

        assertThat(address.getErrorMessage()).isEqualTo(text("refusal.timetable-address"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void removalAsksWhatBecomesOfTheHours() {
        fill("课表");
        press("resources.timetables.save");
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().orElse("").startsWith(text("resources.timetables.remove") + ":"))
                        .findFirst()
                        .orElseThrow())
                .click();
        var dialog = find(TimetableDialog.class).single();
        ((RadioButtonGroup<Boolean>) find(RadioButtonGroup.class, dialog).single()).setValue(true);
        test(find(Button.class, dialog)
                        .withText(text("resources.timetables.remove"))
                        .single())
                .click();

        assertThat(timetables.list()).isEmpty();
        assertThat(closed()).hasSize(3).allMatch(closure -> closure.timetable() == null);
    }

    @Test
    void absenceIsEnteredFromTheListOfTechnicians() {
        var technician = fixtures.technician(workshop, machine);
        UI.getCurrent().navigate(StaffView.class);

        var row = test(find(Grid.class).single()).getCellComponent(0, 0);
        find(Button.class, row)
                .withText(text("resources.absences.add"))
                .single()
                .click();
        var dialog = find(AbsenceDialog.class).single();
        test(find(Button.class, dialog)
                        .withText(text("resources.absences.save"))
                        .single())
                .click();

        assertThat(absences.of(List.of(technician)).get(technician))
                .singleElement()
                .satisfies(absence -> {
                    assertThat(absence.kind()).contains(AbsenceKind.LEAVE);
                    // The next day, from midnight to midnight in Ningbo.
                    assertThat(absence.slot().startsAt()).isEqualTo("2026-11-23T16:00:00Z");
                    assertThat(absence.slot().endsAt()).isEqualTo("2026-11-24T16:00:00Z");
                });
    }

    @Test
    void listOfTechniciansTakesAsManyStatementsForTwentyAsForTwo() {
        technicians(2);
        var few = Statements.sentBy(() -> rows.page("", 0, 50)).size();
        technicians(18);
        var many = Statements.sentBy(() -> assertThat(rows.page("", 0, 50)).hasSize(20));

        assertThat(many.size()).as("%s", many).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(rows.page("", 5, 10)).hasSize(10);
    }

    private void technicians(int count) {
        for (int i = 0; i < count; i++) {
            var technician = fixtures.technician(workshop, machine);
            absences.enter(NewAbsence.once(
                    technician,
                    new TimeSlot(MovableClock.START, MovableClock.START.plusSeconds(3600)),
                    AbsenceKind.TRAINING));
        }
        people.signIn(workshop.manager());
    }

    private void fill(String name) {
        UI.getCurrent().navigate(TimetablesView.class);
        find(ResourcePicker.class, form()).single().setValue(fixtures.card(machine));
        form().take(timetables.readFile(
                "timetable.ics", CALENDAR.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        find(TextField.class)
                .withLabel(text("resources.timetables.name"))
                .single()
                .setValue(name);
    }

    private TimetableForm form() {
        return find(TimetableForm.class).single();
    }

    private List<Closure> closed() {
        return closures.of(
                        List.of(machine), new TimeSlot(MovableClock.START, MovableClock.START.plusSeconds(20 * 86_400)))
                .getOrDefault(machine, List.of());
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).single()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
