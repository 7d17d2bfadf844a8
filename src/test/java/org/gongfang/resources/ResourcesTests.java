package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.MovableClock;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What managers do with resources, on a real database. */
abstract class ResourcesTests {

    private static final TimeSlot WEEK = TimeSlot.of(Instant.parse("2026-11-22T16:00:00Z"), Duration.ofDays(7));

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Resources resources;

    @Autowired
    ResourceCalendars calendars;

    @Autowired
    Openings openings;

    @Autowired
    Closures closures;

    @Autowired
    Skills skills;

    @Autowired
    Sites sites;

    @Autowired
    Capabilities capabilities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @AfterEach
    void startOverInTime() {
        clock.reset();
    }

    @Test
    void cardIsReadAsItWasWritten() {
        var workshop = fixtures.workshop();
        var form = fixtures.form(workshop, ResourceKind.MACHINE, 1, fixtures.rules(ResourceKind.MACHINE));
        var id = people.as(
                workshop.manager(),
                () -> resources.add(new NewResource(" cnc-" + code() + " ", ResourceKind.MACHINE, null, form)));

        var card = fixtures.card(id);

        assertThat(card.code()).startsWith("CNC-").doesNotContain(" ");
        assertThat(card.status()).isEqualTo(ResourceStatus.DRAFT);
        assertThat(card.nameZh()).isEqualTo(form.nameZh());
        assertThat(card.capabilities()).isEqualTo(form.capabilities());
        assertThat(card.rules()).isEqualTo(form.rules());
        assertThat(card.yearMade()).isEqualTo(2021);
        assertThat(card.site().id()).isEqualTo(workshop.site());
        assertThat(card.providerNameZh()).isNotBlank();
    }

    @Test
    void changeReplacesCapabilitiesAndMaterials() {
        var workshop = fixtures.workshop();
        var id = fixtures.machine(workshop);
        var card = fixtures.card(id);
        var changed = List.of(
                new CapabilityLimits(new CapabilityCode("wire-edm"), 300, null, null, 5, 2_000, List.of("steel")),
                new CapabilityLimits(
                        ResourcesFixtures.FIVE_AXIS, 700, 500, 400, 10, null, List.of("brass", "titanium")));

        people.as(workshop.manager(), () -> resources.change(id, with(card, changed), card.version()));

        assertThat(fixtures.card(id).capabilities()).isEqualTo(changed);
        assertThat(fixtures.card(id).version()).isGreaterThan(card.version());
    }

    @Test
    void secondOfTwoWritersIsTold() {
        var workshop = fixtures.workshop();
        var id = fixtures.machine(workshop);
        var card = fixtures.card(id);
        people.as(
                workshop.manager(),
                () -> resources.change(
                        id,
                        with(card, List.of(CapabilityLimits.unlimited(ResourcesFixtures.FIVE_AXIS))),
                        card.version()));

        assertThatThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> resources.change(id, with(card, card.capabilities()), card.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void codesAreUniqueInAnyCase() {
        var workshop = fixtures.workshop();
        var code = code();
        var form = fixtures.form(workshop, ResourceKind.ROOM, 1, fixtures.rules(ResourceKind.ROOM));
        people.as(workshop.manager(), () -> resources.add(new NewResource(code, ResourceKind.ROOM, null, form)));

        assertThatThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> resources.add(
                                new NewResource(code.toLowerCase(Locale.ROOT), ResourceKind.ROOM, null, form))))
                .isInstanceOf(CodeTaken.class);
        assertThat(resources.findByCode(code)).isEmpty();
        assertThat(people.as(workshop.manager(), () -> resources.findByCode(code.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    @Test
    void machineIsPublishedOnlyWithACapability() {
        var workshop = fixtures.workshop();
        var bare = fixtures.form(workshop, ResourceKind.ROOM, 1, fixtures.rules(ResourceKind.MACHINE));
        var id = people.as(
                workshop.manager(), () -> resources.add(new NewResource(null, ResourceKind.MACHINE, null, bare)));

        assertThatThrownBy(() -> people.as(workshop.manager(), () -> resources.publish(id)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("capabilities"));
    }

    @Test
    void withdrawnResourceIsFoundButNoLongerListedAndNotOpen() {
        var workshop = fixtures.workshop();
        var id = fixtures.machine(workshop);
        people.as(workshop.manager(), () -> resources.withdraw(id));

        assertThat(resources.find(id)).isPresent();
        assertThat(resources.matching(ofProvider(workshop), 10)).isEmpty();
        assertThat(openings.published(List.of(id), WEEK)).isEqualTo(Map.of(id, List.of()));
    }

    @Test
    void anotherProvidersManagerFindsNothingToChange() {
        var workshop = fixtures.workshop();
        var stranger = fixtures.workshop();
        var draft = fixtures.draft(workshop);
        var machine = fixtures.machine(workshop);
        var pattern = openings.list(machine).getFirst().id();
        var closure = fixtures.close(workshop, NewClosure.ofResource(machine, WEEK, ClosureReason.MAINTENANCE, ""));
        var technician = fixtures.technician(workshop, machine);
        var card = fixtures.card(machine);
        var opening = NewOpening.onDate(machine, LocalDate.of(2026, 11, 25), LocalTime.NOON, LocalTime.MIDNIGHT);

        var refused = List.<Runnable>of(
                () -> resources.change(machine, with(card, card.capabilities()), card.version()),
                () -> resources.publish(draft),
                () -> resources.withdraw(machine),
                () -> openings.add(opening),
                () -> openings.remove(pattern),
                () -> openings.preview(OpeningsChange.none(machine), WEEK),
                () -> closures.close(NewClosure.ofResource(machine, WEEK, ClosureReason.FAULT, "")),
                () -> closures.close(NewClosure.ofSite(workshop.site(), WEEK, ClosureReason.FAULT, "")),
                () -> closures.remove(closure),
                () -> skills.grant(technician, machine),
                () -> skills.revoke(technician, machine),
                () -> sites.change(workshop.site(), site("x")));

        assertThat(refused)
                .allSatisfy(work -> assertThatThrownBy(() -> people.as(stranger.manager(), work))
                        .isInstanceOf(NotFound.class));
        people.as(stranger.manager(), () -> {
            assertThat(resources.find(draft)).isEmpty();
            assertThat(openings.list(draft)).isEmpty();
            assertThat(resources.ofProvider(workshop.provider())).isEmpty();
            assertThat(closures.ofProvider(workshop.provider(), WEEK)).isEmpty();
            assertThat(resources.own(null, null, 0, 50)).isEmpty();
        });
        assertThat(people.as(workshop.manager(), () -> resources.find(draft))).isPresent();
    }

    @Test
    void otherRolesMayNotWrite() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);

        assertThat(List.of(people.holder(), people.technician(workshop.provider()), people.official()))
                .allSatisfy(member -> assertThatThrownBy(() -> people.as(member, () -> resources.withdraw(machine)))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void filterFindsWhatCanDoAtLeastThis() {
        var workshop = fixtures.workshop();
        var id = fixtures.machine(workshop);
        var all = ofProvider(workshop).withCapability(ResourcesFixtures.FIVE_AXIS);

        assertThat(found(all.withNeeds(new Needs(600, 400, 400, 20, "titanium"))))
                .containsExactly(id);
        assertThat(found(all.withNeeds(new Needs(601, null, null, null, null)))).isEmpty();
        assertThat(found(all.withNeeds(new Needs(null, null, null, 19, null)))).isEmpty();
        assertThat(found(all.withNeeds(new Needs(null, null, null, null, "wood"))))
                .isEmpty();
        assertThat(found(all.withDistrict("zhenhai"))).containsExactly(id);
        assertThat(found(all.withDistrict("cixi"))).isEmpty();
        assertThat(found(all.withText("五轴 t-500"))).containsExactly(id);
        assertThat(found(all.withText("Titanium"))).containsExactly(id);
        assertThat(found(all.withText("五轴 100%"))).isEmpty();
        assertThat(found(ofProvider(workshop).withCapability(new CapabilityCode("wire-edm"))))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var workshop = fixtures.workshop();
        var ids = new ArrayList<ResourceId>();
        for (int i = 0; i < 5; i++) {
            ids.add(fixtures.machine(workshop));
        }
        var first = resources.list(ofProvider(workshop), null, 2);
        var second = resources.list(ofProvider(workshop), first.next(), 2);
        var third = resources.list(ofProvider(workshop), second.next(), 2);

        var seen = new ArrayList<ResourceCard>(first.items());
        seen.addAll(second.items());
        seen.addAll(third.items());
        assertThat(seen).extracting(ResourceCard::id).containsExactlyElementsOf(ids);
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> resources.list(ofProvider(workshop), "nonsense", 2))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void cardsAndOpeningsCostTheSameForOneAsForMany() {
        var workshop = fixtures.workshop();
        var ids = new ArrayList<ResourceId>();
        for (int i = 0; i < 12; i++) {
            ids.add(fixtures.machine(workshop));
        }
        fixtures.close(workshop, NewClosure.ofSite(workshop.site(), WEEK, ClosureReason.EXAM, ""));

        assertThat(Statements.sentBy(() -> resources.cards(ids))).hasSize(4);
        assertThat(Statements.sentBy(() -> resources.matching(ofProvider(workshop), 100)))
                .hasSize(5);
        assertThat(Statements.sentBy(() -> openings.published(ids, WEEK))).hasSize(2);
        assertThat(Statements.sentBy(() -> closures.of(ids, WEEK))).hasSize(2);
    }

    @Test
    void publishedHoursAreOpeningsMinusClosures() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        fixtures.close(
                workshop,
                NewClosure.ofProvider(
                        slot("2026-11-26T00:00:00Z", "2026-11-26T07:00:00Z"), ClosureReason.EVENT, "校运会"));

        assertThat(openings.published(List.of(machine), WEEK).get(machine))
                .containsExactly(
                        slot("2026-11-24T05:00:00Z", "2026-11-24T09:00:00Z"),
                        slot("2026-11-26T07:00:00Z", "2026-11-26T09:00:00Z"),
                        slot("2026-11-27T16:00:00Z", "2026-11-28T16:00:00Z"));
    }

    @Test
    void previewAddsHoursThatAreNotSavedYet() {
        var workshop = fixtures.workshop();
        var draft = fixtures.draft(workshop);
        var opening = NewOpening.weekly(
                draft,
                EnumSet.of(DayOfWeek.WEDNESDAY),
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                LocalDate.of(2026, 11, 1),
                null);

        assertThat(people.as(
                        workshop.manager(),
                        () -> openings.preview(OpeningsChange.adding(draft, List.of(opening)), WEEK)))
                .containsExactly(slot("2026-11-25T01:00:00Z", "2026-11-25T03:00:00Z"));
        assertThat(people.as(workshop.manager(), () -> openings.list(draft))).isEmpty();
    }

    @Test
    void openingsAreReadBackAsTheyWereAdded() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);

        assertThat(openings.list(machine))
                .extracting(
                        OpeningPattern::weekdays,
                        OpeningPattern::from,
                        OpeningPattern::until,
                        OpeningPattern::validUntil)
                .containsExactlyInAnyOrder(
                        tuple(
                                Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                LocalTime.of(13, 0),
                                LocalTime.of(17, 0),
                                ResourcesFixtures.TERM_END),
                        tuple(
                                Set.of(DayOfWeek.SATURDAY),
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT,
                                ResourcesFixtures.TERM_END));
    }

    @Test
    void openingsThatCannotBeAreRefused() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var monday = LocalDate.of(2026, 11, 23);
        var cases = Map.of(
                "opening-ends-before-start",
                NewOpening.onDate(machine, monday, LocalTime.of(17, 0), LocalTime.of(13, 0)),
                "opening-step",
                NewOpening.onDate(machine, monday, LocalTime.of(13, 5), LocalTime.of(14, 0)),
                "opening-valid-backwards",
                NewOpening.weekly(
                        machine,
                        Set.of(DayOfWeek.MONDAY),
                        LocalTime.of(13, 0),
                        LocalTime.of(14, 0),
                        monday,
                        monday.minusDays(1)),
                "opening-weekdays-required",
                NewOpening.weekly(machine, Set.of(), LocalTime.of(13, 0), LocalTime.of(14, 0), monday, null),
                "opening-never",
                NewOpening.weekly(
                        machine,
                        Set.of(DayOfWeek.SUNDAY),
                        LocalTime.of(13, 0),
                        LocalTime.of(14, 0),
                        monday,
                        monday.plusDays(3)));

        cases.forEach((code, opening) -> assertThatThrownBy(
                        () -> people.as(workshop.manager(), () -> openings.add(opening)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.code()).isEqualTo(code)));
    }

    @Test
    void reasonForStaffIsWithheldFromOthers() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        fixtures.close(
                workshop, new NewClosure(null, machine, WEEK, ClosureReason.FAULT, "主轴异响", ClosureVisibility.STAFF));

        assertThat(closures.of(List.of(machine), WEEK).get(machine))
                .singleElement()
                .satisfies(closure -> assertThat(closure.note()).isEmpty())
                .satisfies(closure -> assertThat(closure.reason()).isEqualTo(ClosureReason.OTHER));
        people.as(
                workshop.manager(),
                () -> assertThat(closures.of(List.of(machine), WEEK).get(machine))
                        .singleElement()
                        .satisfies(closure -> assertThat(closure.note()).isEqualTo("主轴异响")));
    }

    @Test
    void everyChangeOfACalendarIsSeenByThoseWhoAskWhatChanged() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var desk = fixtures.desks(workshop, 20);
        var changes = List.<Runnable>of(
                () -> fixtures.open(workshop, machine, EnumSet.of(DayOfWeek.FRIDAY), "09:00", "10:00"),
                () -> people.as(
                        workshop.manager(),
                        () -> openings.remove(openings.list(machine).getFirst().id())),
                () -> fixtures.close(workshop, NewClosure.ofSite(workshop.site(), WEEK, ClosureReason.EXAM, "")),
                () -> people.as(workshop.manager(), () -> resources.withdraw(machine)));
        for (var change : changes) {
            clock.advance(Duration.ofMinutes(1));
            var before = clock.instant();
            change.run();
            assertThat(calendars.changedSince(before)).contains(machine);
        }
        assertThat(calendars.changedSince(clock.instant())).doesNotContain(desk);
    }

    @Test
    void lockNeedsATransactionAndExistingResources() {
        var machine = fixtures.machine();

        assertThatThrownBy(() -> calendars.lock(List.of(machine))).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> calendars.lock(List.of(machine, ResourceId.next()))))
                .isInstanceOf(NotFound.class);
        assertThat(Statements.sentBy(
                        () -> transaction.executeWithoutResult(status -> calendars.lock(List.of(machine)))))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("update resource_calendar");
    }

    @Test
    void operatorsArePublishedTechniciansWithTheSkill() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var other = fixtures.machine(workshop);
        var member = people.technician(workshop.provider());
        var skilled = fixtures.technician(workshop, member, machine);
        var retired = fixtures.technician(workshop, machine);
        people.as(workshop.manager(), () -> resources.withdraw(retired));

        assertThat(resources.operatorsFor(machine)).containsExactly(skilled);
        assertThat(resources.operatorsFor(other)).isEmpty();
        assertThat(skills.machinesOf(skilled)).containsExactly(machine);
        assertThat(skills.technicianOf(member)).contains(skilled);
        people.as(workshop.manager(), () -> skills.revoke(skilled, machine));
        assertThat(resources.operatorsFor(machine)).isEmpty();
    }

    @Test
    void technicianStandsForOneMemberOfTheOwnStaff() {
        var workshop = fixtures.workshop();
        var member = people.technician(workshop.provider());
        fixtures.technician(workshop, member);

        assertThatThrownBy(() -> fixtures.technician(workshop, member)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixtures.technician(workshop, people.technician(people.provider())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixtures.technician(workshop, people.holder())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void siteMustBeOnesOwnAndItsDistrictKnown() {
        var workshop = fixtures.workshop();
        var stranger = fixtures.workshop();
        var form = fixtures.form(stranger, ResourceKind.ROOM, 1, fixtures.rules(ResourceKind.ROOM));

        assertThatThrownBy(() -> people.as(
                        workshop.manager(), () -> resources.add(new NewResource(null, ResourceKind.ROOM, null, form))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> people.as(workshop.manager(), () -> sites.add(site("atlantis"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("district"));
    }

    @Test
    void taxonomyKnowsItsProcessesInBothLanguages() {
        assertThat(capabilities.all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(capabilities.all().stream()
                        .mapToInt(group -> group.capabilities().size())
                        .sum())
                .isGreaterThanOrEqualTo(60);
        assertThat(capabilities.name(ResourcesFixtures.FIVE_AXIS, Locale.ENGLISH))
                .isEqualTo("CNC milling, 5-axis");
        assertThat(capabilities.materialName("titanium", Locale.CHINESE)).isEqualTo("钛合金");
    }

    private List<ResourceId> found(ResourceFilter filter) {
        return resources.matching(filter, 100).stream().map(ResourceCard::id).toList();
    }

    private static ResourceFilter ofProvider(ResourcesFixtures.Workshop workshop) {
        return ResourceFilter.published().withProvider(workshop.provider());
    }

    private static NewSite site(String district) {
        return new NewSite("楼", "", "路 1 号", district, ResourcesFixtures.SHANGHAI, null, null);
    }

    private static ResourceForm with(ResourceCard card, List<CapabilityLimits> capabilities) {
        return card.form().withCapabilities(capabilities);
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(Instant.parse(from), Instant.parse(until));
    }
}
