package org.gongfang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.shared.InvalidInput;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class UtilisationTests {

    private static final LocalDate MONDAY = LocalDate.of(2019, 4, 1);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(7));

    @Autowired
    Utilisation utilisation;

    @Autowired
    ReportingFixtures figures;

    @Autowired
    IdentityFixtures people;

    @Test
    void ratesNameTheirDenominators() {
        var sums = new Figures(600, 300, 240, 120);

        assertThat(sums.bookedOfPublished()).hasValue(new BigDecimal("0.5000"));
        assertThat(sums.usedOfPublished()).hasValue(new BigDecimal("0.4000"));
        assertThat(sums.usedOfBooked()).hasValue(new BigDecimal("0.8000"));
        assertThat(sums.billedOfBooked()).hasValue(new BigDecimal("0.4000"));
        assertThat(new Figures(0, 0, 0, 0).bookedOfPublished()).isEmpty();
    }

    @Test
    void machinesAreSummedOverHoursAndDaysBusiestFirst() {
        var provider = people.provider();
        var busy = figures.machine(provider, "zhenhai");
        var idle = figures.machine(provider, "zhenhai");
        figures.figures(busy, MONDAY, 9, new Figures(60, 60, 50, 60));
        figures.figures(busy, MONDAY, 10, new Figures(60, 30, 20, 30));
        figures.figures(busy, MONDAY.plusDays(6), 9, new Figures(60, 0, 0, 0));
        figures.figures(busy, MONDAY.plusDays(7), 9, new Figures(60, 60, 60, 60));
        figures.figures(idle, MONDAY, 9, new Figures(60, 0, 0, 0));

        var rows = asOfficial(
                () -> utilisation.rows(query(GroupBy.RESOURCE, provider(provider)), RowOrder.BUSIEST, 0, 10));

        assertThat(rows)
                .extracting(UtilisationRow::key, UtilisationRow::figures)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(busy.id().toString(), new Figures(180, 90, 70, 90)),
                        org.assertj.core.groups.Tuple.tuple(idle.id().toString(), new Figures(60, 0, 0, 0)));
        assertThat(asOfficial(
                        () -> utilisation.rows(query(GroupBy.RESOURCE, provider(provider)), RowOrder.IDLEST, 0, 1)))
                .extracting(UtilisationRow::key)
                .containsExactly(idle.id().toString());
    }

    @Test
    void machineWithTwoCapabilitiesCountsUnderBoth() {
        var provider = people.provider();
        var machine = figures.machine(provider, "cixi", "cnc-milling-5-axis", "cnc-turning");
        figures.figures(machine, MONDAY, 9, new Figures(60, 30, 30, 30));

        var rows =
                asOfficial(() -> utilisation.rows(query(GroupBy.CAPABILITY, provider(provider)), RowOrder.KEY, 0, 10));
        var turning = asOfficial(
                () -> utilisation.hours(WEEK, provider(provider).withCapability(new CapabilityCode("cnc-turning"))));
        var welding = asOfficial(
                () -> utilisation.hours(WEEK, provider(provider).withCapability(new CapabilityCode("welding"))));

        assertThat(rows).extracting(UtilisationRow::key).containsExactly("cnc-milling-5-axis", "cnc-turning");
        assertThat(turning).containsExactly(new HourTotal(MONDAY, 9, new Figures(60, 30, 30, 30)));
        assertThat(welding).isEmpty();
    }

    @Test
    void districtsAndProvidersAreCalledByName() {
        var provider = people.provider();
        figures.figures(figures.machine(provider, "fenghua"), MONDAY, 9, new Figures(60, 30, 30, 30));

        assertThat(asOfficial(
                        () -> utilisation.rows(query(GroupBy.DISTRICT, provider(provider)), RowOrder.BUSIEST, 0, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.key()).isEqualTo("fenghua");
                    assertThat(row.nameZh()).startsWith("奉化");
                });
        assertThat(asOfficial(
                        () -> utilisation.rows(query(GroupBy.PROVIDER, provider(provider)), RowOrder.BUSIEST, 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.nameZh()).startsWith("SCHOOL"));
    }

    @Test
    void managersSeeTheirOwnProviderWhateverTheyAskFor() {
        var own = people.provider();
        var other = people.provider();
        figures.figures(figures.machine(own, "zhenhai"), MONDAY, 9, new Figures(60, 60, 60, 60));
        figures.figures(figures.machine(other, "zhenhai"), MONDAY, 9, new Figures(60, 60, 60, 60));

        var rows = people.as(
                people.manager(own),
                () -> utilisation.rows(query(GroupBy.PROVIDER, provider(other)), RowOrder.BUSIEST, 0, 10));

        assertThat(rows).extracting(UtilisationRow::key).containsExactly(own.toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATENT_HOLDER", "TECHNICIAN", "REVIEWER", "ENTERPRISE"})
    void othersSeeNothing(Role role) {
        var member = people.member(role);

        assertThatThrownBy(() -> people.as(member, () -> utilisation.hours(WEEK, Scope.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var provider = people.provider();
        for (int machine = 0; machine < 7; machine++) {
            figures.figures(figures.machine(provider, "zhenhai"), MONDAY, 9, new Figures(60, machine, 0, 0));
        }

        var keys = new ArrayList<String>();
        String cursor = null;
        do {
            var from = cursor;
            var page = asOfficial(() -> utilisation.page(query(GroupBy.RESOURCE, provider(provider)), from, 3));
            page.items().forEach(row -> keys.add(row.key()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(keys).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void reportTakesFewStatementsHoweverManyRows() {
        var provider = people.provider();
        for (int machine = 0; machine < 20; machine++) {
            figures.figures(figures.machine(provider, "zhenhai"), MONDAY, 9, new Figures(60, machine, 0, 0));
        }
        var official = people.official();

        for (var groupBy : GroupBy.values()) {
            assertThat(people.as(
                            official,
                            () -> Statements.sentBy(() -> {
                                utilisation.hours(WEEK, provider(provider));
                                utilisation.rows(query(groupBy, provider(provider)), RowOrder.BUSIEST, 0, 100);
                            })))
                    .as("%s", groupBy)
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void periodsMustHoldBetweenOneDayAndThreeYears() {
        assertThatThrownBy(() -> new Period(MONDAY, MONDAY)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Period(MONDAY, MONDAY.plusYears(4))).isInstanceOf(InvalidInput.class);
        assertThat(WEEK.before()).isEqualTo(new Period(MONDAY.minusDays(7), MONDAY));
    }

    private <T> T asOfficial(java.util.function.Supplier<T> work) {
        return people.as(people.official(), work);
    }

    private static Scope provider(org.gongfang.identity.OrganisationId provider) {
        return Scope.ALL.withProvider(provider);
    }

    private static UtilisationQuery query(GroupBy groupBy, Scope scope) {
        return new UtilisationQuery(WEEK, scope, groupBy);
    }
}
