package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.QualificationForm;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.Money;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search may ask for besides the machine, and what it says of those that it leaves out. */
@IntegrationTest
class SlotConditionsTests {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "00:00", "00:00");
    private static final TimeSlot WEEK = TimeSlot.of(TUESDAY.startsAt(), Duration.ofDays(7));
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Qualifications qualifications;

    @Autowired
    SlotFinder finder;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = workshops.workshop();
    }

    private SlotConditions here() {
        return new SlotConditions(
                workshop.provider(), null, null, Set.of(), null, null, false, null, null, null, SlotRanking.EARLIEST);
    }

    private static SlotQuery query(TimeSlot window, SlotConditions conditions) {
        return SlotQuery.of(ResourcesFixtures.FIVE_AXIS, window, TWO_HOURS).under(conditions);
    }

    private ResourceId machine(UnaryOperator<BookingRules> change) {
        return workshops.alwaysOpen(workshop, 1, change);
    }

    private LeftOut leftOut(SlotQuery query) {
        assertThat(finder.find(query)).isEmpty();
        var all = finder.leftOut(query, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void weekdaysAndHoursHold() {
        machine(rules -> rules);
        var saturdayMorning = here().at(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(9, 30), LocalTime.of(12, 0));

        assertThat(finder.find(query(WEEK, saturdayMorning)))
                .extracting(FreeSlot::slot)
                .containsExactly(slot("2026-11-28", "09:30", "11:30"));
    }

    @Test
    void otherProvidersAreNotAsked() {
        workshops.alwaysOpen(workshops.workshop());

        assertThat(finder.find(query(WEEK, here()))).isEmpty();
        assertThat(finder.leftOut(query(WEEK, here()), 10)).isEmpty();
    }

    @Test
    void workstationAtTheSameSiteComesAlong() {
        var machine = machine(rules -> rules);
        var wanted = new SlotConditions(
                workshop.provider(), null, null, Set.of(), null, null, true, null, null, null, SlotRanking.EARLIEST);
        assertThat(leftOut(query(TUESDAY, wanted)).reason()).isEqualTo(LeftOutReason.NO_WORKSTATION);

        var desk = workshops.desks(workshop, 1);
        fixtures.booked(desk, slot("2026-11-24", "00:00", "08:00"));
        fixtures.booked(desk, slot("2026-11-24", "08:00", "10:00"));
        var found = finder.find(query(TUESDAY, wanted)).getFirst();

        assertThat(found.slot()).isEqualTo(slot("2026-11-24", "10:00", "12:00"));
        assertThat(found.workstation())
                .isNotNull()
                .extracting(card -> card.id())
                .isEqualTo(desk);
        var together = new SlotRequest(
                List.of(new SlotRequest.Item(machine, 1), new SlotRequest.Item(desk, 1)), found.slot(), null, "");
        assertThat(fixtures.books(people.holder(), together).items()).hasSize(2);
    }

    @Test
    void mostPriceAndRankingByPrice() {
        var dear = machine(rules -> rules.with(draft -> draft.prices(Money.yuan("100"), Money.yuan("90"))));
        var cheap = machine(rules -> rules.with(draft -> draft.prices(Money.yuan("100"), Money.yuan("10"))));
        fixtures.booked(cheap, slot("2026-11-24", "00:00", "08:00"));

        assertThat(finder.find(query(TUESDAY, here())).getFirst().resource().id())
                .isEqualTo(dear);
        assertThat(finder.find(query(TUESDAY, here().by(SlotRanking.CHEAPEST)))
                        .getFirst()
                        .resource()
                        .id())
                .isEqualTo(cheap);
        var bounded = new SlotConditions(
                workshop.provider(),
                null,
                null,
                Set.of(),
                null,
                null,
                false,
                Money.yuan("100"),
                null,
                null,
                SlotRanking.EARLIEST);
        assertThat(finder.find(query(TUESDAY, bounded)))
                .extracting(free -> free.resource().id())
                .containsOnly(cheap);
        assertThat(finder.leftOut(query(TUESDAY, bounded), 10))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(LeftOutReason.TOO_DEAR));
    }

    @Test
    void distanceBoundsAndRanks() {
        machine(rules -> rules);
        var far = new SlotConditions(
                null,
                new Spot(31.2, 121.5),
                50_000,
                Set.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                SlotRanking.NEAREST);

        // All sites of the tests lie in Ningbo, the point in Shanghai.
        assertThat(finder.find(query(TUESDAY, far))).isEmpty();
    }

    @Test
    void qualificationThatIsMissingIsNamed() {
        var kind = people.as(
                workshop.manager(), () -> qualifications.add(new QualificationForm("车削安全", "Safe turning", 12, null)));
        machine(rules -> rules.withQualification(kind));

        var left = leftOut(query(TUESDAY, here().forPerson(people.holder(), null)));

        assertThat(left.reason()).isEqualTo(LeftOutReason.QUALIFICATION);
        assertThat(left.arguments())
                .singleElement()
                .isEqualTo(qualifications.findAll(Set.of(kind)).get(kind));
        assertThat(finder.find(query(TUESDAY, here()))).as("for anybody").isNotEmpty();
    }

    @Test
    void quotaThatIsUsedUpIsSeenWithoutALock() {
        var machine =
                machine(rules -> rules.withQuotas(Quota.of(null, Duration.ofHours(3), null), rules.projectQuota()));
        MemberId holder = people.holder();
        assertThat(finder.find(query(TUESDAY, here().forPerson(holder, null)))).isNotEmpty();

        fixtures.books(holder, machine, slot("2026-11-24", "09:00", "11:00"));

        assertThat(leftOut(query(TUESDAY, here().forPerson(holder, null))).reason())
                .isEqualTo(LeftOutReason.QUOTA);
        assertThat(finder.find(query(TUESDAY, here().forPerson(people.holder(), null))))
                .isNotEmpty();
    }

    @Test
    void everyRuleThatStandsInTheWayIsTold() {
        var day = Duration.ofDays(1);
        machine(rules -> rules.with(draft -> draft.ahead(Duration.ZERO, day)));
        var left = leftOut(query(slot("2026-12-24", "00:00", "00:00"), here()));
        assertThat(left.reason()).isEqualTo(LeftOutReason.HORIZON);
        assertThat(left.arguments()).containsExactly(day);

        workshop = workshops.workshop();
        machine(rules -> rules.with(draft -> draft.ahead(Duration.ofDays(3), Duration.ofDays(90))));
        assertThat(leftOut(query(TUESDAY, here())).reason()).isEqualTo(LeftOutReason.LEAD_TIME);

        workshop = workshops.workshop();
        machine(ReservationsFixtures::withOperator);
        assertThat(leftOut(query(TUESDAY, here())).reason()).isEqualTo(LeftOutReason.NEVER_OPERATOR);

        workshop = workshops.workshop();
        machine(rules -> rules.withAudience(Audience.PATENT_HOLDERS, Approval.AUTOMATIC, null));
        assertThat(leftOut(query(TUESDAY, here().forPerson(people.holder(), null)))
                        .reason())
                .isEqualTo(LeftOutReason.PATENT_HOLDERS);

        workshop = workshops.workshop();
        workshops.machine(workshop);
        assertThat(leftOut(query(slot("2026-11-25", "00:00", "00:00"), here())).reason())
                .isEqualTo(LeftOutReason.NOT_OPEN);
    }
}
