package org.gongfang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.PledgeRefused;
import org.gongfang.resources.PledgeSubject;
import org.gongfang.resources.Pledges;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What providers promise, and what is told of it, on a real database; today is Monday, 23 November 2026. */
abstract class PledgesTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    ReportingFixtures figures;

    @Autowired
    Pledges pledges;

    @Autowired
    PledgeReport report;

    @Autowired
    MovableClock clock;

    @AfterEach
    void startOverInTime() {
        clock.reset();
    }

    @Test
    void monthShowsWhatWasPledgedPublishedAndDelivered() {
        var workshop = fixtures.workshop();
        // Tuesdays and Thursdays 13:00-17:00 and Saturdays: from the 23rd on 4 + 4 + 24 hours, then 4 on Monday's
        // neighbour.
        fixtures.machine(workshop);
        var past = figures.machine(workshop.provider(), "zhenhai");
        figures.figures(past, LocalDate.of(2026, 11, 10), 9, new Figures(600, 300, 240, 240));
        people.as(workshop.manager(), () -> {
            pledges.promise(PledgeSubject.WHOLE, NOVEMBER, 1, 20);

            assertThat(report.own(NOVEMBER, NOVEMBER)).singleElement().satisfies(row -> {
                assertThat(row.pledgedHours()).isEqualTo(20);
                assertThat(row.plannedMinutes()).isEqualTo((4 + 4 + 24) * 60);
                assertThat(row.publishedHours()).isEqualByComparingTo("42");
                assertThat(row.bookedHours()).isEqualByComparingTo("5");
                assertThat(row.deliveredHours()).isEqualByComparingTo("4");
                assertThat(row.publishedOfPledged()).hasValue(new BigDecimal("2.1000"));
                assertThat(row.deliveredOfPledged()).hasValue(new BigDecimal("0.2000"));
            });
        });
        assertThat(people.as(people.official(), () -> report.all(NOVEMBER, NOVEMBER)))
                .filteredOn(row -> row.provider().equals(workshop.provider()))
                .singleElement()
                .satisfies(row -> assertThat(row.publishedHours()).isEqualByComparingTo("10"))
                .satisfies(row -> assertThat(row.deliveredHours()).isEqualByComparingTo("4"));
    }

    @Test
    void promisesForACapabilityAndAResourceAreToldBesideThatForAllMachines() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var desks = fixtures.desks(workshop, 3);
        people.as(workshop.manager(), () -> {
            pledges.promise(PledgeSubject.of(ResourcesFixtures.FIVE_AXIS), DECEMBER, 1, 30);
            pledges.promise(PledgeSubject.of(desks), DECEMBER, 1, 100);

            var rows = report.own(DECEMBER, DECEMBER);
            assertThat(rows)
                    .extracting(PledgeRow::subject, PledgeRow::pledgedHours)
                    .containsExactly(
                            tuple(PledgeSubject.WHOLE, 0),
                            tuple(PledgeSubject.of(ResourcesFixtures.FIVE_AXIS), 30),
                            tuple(PledgeSubject.of(desks), 100));
            // December 2026 has five Tuesdays, five Thursdays and four Saturdays; three desks are always open.
            assertThat(rows)
                    .extracting(PledgeRow::plannedMinutes)
                    .containsExactly((40 + 96) * 60L, (40 + 96) * 60L, 31 * 24 * 3 * 60L);
            assertThat(rows.getLast().nameZh()).isEqualTo(fixtures.card(desks).nameZh());
        });
        assertThat(machine).isNotNull();
    }

    @Test
    void monthThatHasBegunCanBePromisedMoreButNotLess() {
        var workshop = fixtures.workshop();
        people.as(workshop.manager(), () -> {
            pledges.promise(PledgeSubject.WHOLE, NOVEMBER, 2, 20);
            assertThatThrownBy(() -> pledges.promise(PledgeSubject.WHOLE, NOVEMBER, 1, 19))
                    .isInstanceOfSatisfying(PledgeRefused.class, no -> {
                        assertThat(no.code()).isEqualTo("pledge-lowered");
                        assertThat(no.field()).isEqualTo("hours");
                    });
            assertThatThrownBy(() -> pledges.promise(PledgeSubject.WHOLE, NOVEMBER.minusMonths(1), 3, 50))
                    .isInstanceOfSatisfying(
                            PledgeRefused.class, no -> assertThat(no.code()).isEqualTo("pledge-past"));
            pledges.promise(PledgeSubject.WHOLE, NOVEMBER, 1, 25);
            pledges.promise(PledgeSubject.WHOLE, DECEMBER, 1, 0);

            assertThat(pledges.ofProvider(workshop.provider(), NOVEMBER, DECEMBER))
                    .singleElement()
                    .satisfies(pledge -> assertThat(pledge.month()).isEqualTo(NOVEMBER))
                    .satisfies(pledge -> assertThat(pledge.hours()).isEqualTo(25));
        });
    }

    @Test
    void nonsenseIsRefusedByItsField() {
        var workshop = fixtures.workshop();
        people.as(workshop.manager(), () -> {
            refusedField(() -> pledges.promise(PledgeSubject.WHOLE, DECEMBER, 0, 5), "months");
            refusedField(() -> pledges.promise(PledgeSubject.WHOLE, DECEMBER, 1, -1), "hours");
            refusedField(() -> pledges.promise(PledgeSubject.WHOLE, YearMonth.of(9999, 1), 1, 1), "month");
        });
    }

    @Test
    void othersResourcesAndReportsAreNotTheirs() {
        var stranger = fixtures.machine();
        var workshop = fixtures.workshop();
        people.as(workshop.manager(), () -> {
            assertThatThrownBy(() -> pledges.promise(PledgeSubject.of(stranger), DECEMBER, 1, 5))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> report.all(NOVEMBER, NOVEMBER)).isInstanceOf(AccessDeniedException.class);
        });
        people.as(
                people.official(),
                () -> assertThatThrownBy(() -> report.own(NOVEMBER, NOVEMBER))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private static void refusedField(Runnable work, String field) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }
}
