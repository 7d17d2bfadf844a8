package org.gongfang.resources.ui;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.Capability;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.Closures;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.Sites;
import org.gongfang.resources.Skills;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers do on the publishing screens. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class PublishingViewsTests extends SpringBrowserlessTest {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Resources resources;

    @Autowired
    Capabilities capabilities;

    @Autowired
    Openings openings;

    @Autowired
    Closures closures;

    @Autowired
    Skills skills;

    @Autowired
    Sites sites;

    private final ResourceId workshopMachine = ResourceId.next();

    private ResourcesFixtures.Workshop workshop;

    @BeforeEach
    void signIn() {
        workshop = fixtures.workshop();
        people.signIn(workshop.manager());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void newMachineIsPublishedFromOneForm() {
        UI.getCurrent().navigate("board/resources/new");
        field("resources.field.name-zh").setValue("五轴加工中心");
        choose(capabilities.find(ResourcesFixtures.FIVE_AXIS).orElseThrow());
        press("resources.card.save-publish");

        assertThat(resources.own(null, null, 0, 10))
                .singleElement()
                .satisfies(card -> assertThat(card.nameZh()).isEqualTo("五轴加工中心"))
                .satisfies(card -> assertThat(card.status()).isEqualTo(ResourceStatus.PUBLISHED))
                .satisfies(card -> assertThat(card.capabilities()).hasSize(1));
        assertThat(getCurrentView()).isInstanceOf(OpeningsView.class);
    }

    @Test
    void missingNameIsSaidBesideItsField() {
        UI.getCurrent().navigate("board/resources/new");
        press("resources.card.save-draft");

        var name = field("resources.field.name-zh");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo(text("refusal.resource-text-required"));
        assertThat(resources.own(null, null, 0, 10)).isEmpty();
    }

    @Test
    void machineWithoutCapabilityStaysADraft() {
        UI.getCurrent().navigate("board/resources/new");
        field("resources.field.name-zh").setValue("空白设备");
        press("resources.card.save-publish");

        assertThat(resources.own(null, null, 0, 10))
                .singleElement()
                .satisfies(card -> assertThat(card.status()).isEqualTo(ResourceStatus.DRAFT));
        assertThat(getCurrentView()).isInstanceOf(ResourceCardView.class);
    }

    @Test
    void savingAnOpenCardKeepsWhatWasNotTouched() {
        var id = fixtures.machine(workshop);
        var before = fixtures.card(id);
        UI.getCurrent().navigate(ResourcesNavigation.cardPath(before.code()));
        field("resources.field.maker").setValue("另一家机床厂");
        press("resources.card.save");

        var after = fixtures.card(id);
        assertThat(after.maker()).isEqualTo("另一家机床厂");
        assertThat(after.rules()).isEqualTo(before.rules());
        assertThat(after.capabilities()).isEqualTo(before.capabilities());
        assertThat(after.nameEn()).isEqualTo(before.nameEn());
    }

    @Test
    void paintedHoursAreListedAndPublished() {
        var id = fixtures.draft(workshop);
        UI.getCurrent()
                .navigate(ResourcesNavigation.openingsPath(fixtures.card(id).code()));
        find(WeekGrid.class)
                .single()
                .setValue(PaintedWeek.EMPTY.with(
                        EnumSet.of(DayOfWeek.WEDNESDAY), LocalTime.of(13, 30), LocalTime.of(17, 0)));
        press("resources.openings.publish");

        assertThat(openings.list(id))
                .singleElement()
                .returns(Set.of(DayOfWeek.WEDNESDAY), OpeningPattern::weekdays)
                .returns(LocalTime.of(13, 30), OpeningPattern::from);
        assertThat(find(WeekGrid.class).single().getValue().isEmpty()).isTrue();
    }

    @Test
    void previewSaysBeforeSavingWhatIsTrueAfterwards() {
        var id = fixtures.machine(workshop);
        openings.add(NewOpening.insteadOn(id, LocalDate.of(2026, 11, 26), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        closures.close(NewClosure.ofResource(
                id,
                new TimeSlot(Instant.parse("2026-11-25T05:00:00Z"), Instant.parse("2026-11-25T06:00:00Z")),
                ClosureReason.MAINTENANCE,
                ""));
        UI.getCurrent()
                .navigate(ResourcesNavigation.openingsPath(fixtures.card(id).code()));
        find(WeekGrid.class)
                .single()
                .setValue(PaintedWeek.EMPTY.with(
                        EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY), LocalTime.of(13, 0), LocalTime.of(16, 0)));
        var promised = fourWeeks();
        press("resources.openings.publish");

        assertThat(fourWeeks()).isEqualTo(promised);
        assertThat(promised).contains("14:00–16:00", "13:00–16:00", "09:00–10:00");
    }

    @Test
    void wholeTermIsChangedAndTheChangeTakenBack() {
        var id = fixtures.machine(workshop);
        var before = openings.list(id).stream().map(OpeningPattern::again).toList();
        UI.getCurrent()
                .navigate(ResourcesNavigation.openingsPath(fixtures.card(id).code()));
        pressNamed("resources.openings.term.edit");
        var painted = find(WeekGrid.class).single();
        assertThat(painted.getValue())
                .isEqualTo(PaintedWeek.EMPTY
                        .with(
                                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                LocalTime.of(13, 0),
                                LocalTime.of(17, 0))
                        .with(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        painted.setValue(
                PaintedWeek.EMPTY.with(EnumSet.of(DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(10, 30)));
        press("resources.openings.save");

        assertThat(openings.list(id))
                .singleElement()
                .returns(Set.of(DayOfWeek.FRIDAY), OpeningPattern::weekdays)
                .returns(ResourcesFixtures.TERM_START, OpeningPattern::validFrom)
                .returns(ResourcesFixtures.TERM_END, OpeningPattern::validUntil);
        press("shared.undo.button");
        assertThat(openings.list(id).stream().map(OpeningPattern::again).toList())
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void nextTermBeginsAsTheOneBeforeEnds() {
        var id = fixtures.machine(workshop);
        UI.getCurrent()
                .navigate(ResourcesNavigation.openingsPath(fixtures.card(id).code()));
        find(WeekGrid.class)
                .single()
                .setValue(
                        PaintedWeek.EMPTY.with(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0)));
        find(DatePicker.class)
                .withLabel(text("resources.openings.valid-from"))
                .single()
                .setValue(LocalDate.of(2026, 12, 7));
        find(Checkbox.class)
                .withLabel(text("resources.openings.succeeds"))
                .single()
                .setValue(true);
        press("resources.openings.publish");

        assertThat(Term.of(openings.list(id)))
                .extracting(
                        term -> term.validity().first(), term -> term.validity().last())
                .containsExactly(
                        tuple(ResourcesFixtures.TERM_START, LocalDate.of(2026, 12, 6)),
                        tuple(LocalDate.of(2026, 12, 7), null));
    }

    @Test
    @SuppressWarnings("unchecked")
    void hoursAreCopiedInThePlaceOfOthersAndTakenBackAtOnce() {
        var from = fixtures.machine(workshop);
        var busy = fixtures.alwaysOpen(workshop);
        var fresh = fixtures.draft(workshop);
        UI.getCurrent()
                .navigate(ResourcesNavigation.openingsPath(fixtures.card(from).code()));
        press("resources.openings.copy");
        MultiSelectComboBox<ResourceCard> targets =
                find(MultiSelectComboBox.class).single();
        targets.setValue(Set.of(fixtures.card(busy), fixtures.card(fresh)));
        find(Checkbox.class)
                .withLabel(text("resources.openings.copy.replace"))
                .single()
                .setValue(true);
        press("resources.openings.copy.go");

        assertThat(hours(busy)).isEqualTo(hours(from)).isEqualTo(hours(fresh));
        press("shared.undo.button");
        assertThat(openings.list(fresh)).isEmpty();
        assertThat(openings.list(busy)).singleElement().returns(LocalTime.MIDNIGHT, OpeningPattern::from);
    }

    private Set<NewOpening> hours(ResourceId id) {
        return openings.list(id).stream()
                .map(pattern -> pattern.again().on(workshopMachine))
                .collect(toSet());
    }

    @Test
    void strangersOpeningsCannotBeOpened() {
        var other = fixtures.card(fixtures.machine());
        UI.getCurrent().navigate(ResourcesNavigation.openingsPath(other.code()));

        assertThat(getCurrentView()).isNotInstanceOf(OpeningsView.class);
    }

    @Test
    void closureIsAddedForTheChosenResource() {
        var id = fixtures.machine(workshop);
        navigate(ClosuresView.class);
        picker().setValue(fixtures.card(id));
        press("resources.closures.close");

        assertThat(closures.ofProvider(
                        workshop.provider(), new TimeSlot(MovableClock.START, MovableClock.START.plusSeconds(864_000))))
                .singleElement()
                .satisfies(closure -> assertThat(closure.resource()).isEqualTo(id));
    }

    @Test
    @SuppressWarnings("unchecked")
    void technicianJoinsTheStaffAndLearnsAMachine() {
        var machine = fixtures.machine(workshop);
        var member = people.technician(workshop.provider());
        navigate(StaffView.class);
        press("resources.staff.add");
        var technician = skills.technicianOf(member).orElseThrow();
        var row = test(find(Grid.class).single()).getCellComponent(0, 0);
        MultiSelectComboBox<ResourceCard> runs =
                find(MultiSelectComboBox.class, row).single();
        runs.setValue(Set.of(fixtures.card(machine)));

        assertThat(skills.machinesOf(technician)).containsExactly(machine);
    }

    @Test
    void ownResourcesAndSitesAreListed() {
        fixtures.machine(workshop);
        navigate(ResourcesView.class);
        navigate(SitesView.class);
        navigate(OpeningsView.class);

        assertThat(sites.ofProvider(workshop.provider())).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private void choose(Capability capability) {
        find(ComboBox.class)
                .withLabel(text("resources.field.capability"))
                .single()
                .setValue(capability);
    }

    private ResourcePicker picker() {
        return find(ResourcePicker.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(text(label)).single();
    }

    private String fourWeeks() {
        return ScreenText.of(find(Span.class, find(FourWeeks.class).single()).all());
    }

    private void pressNamed(String key) {
        var name = text(key).replace("{0}", "");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").startsWith(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).single()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
