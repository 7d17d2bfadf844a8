package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import org.gongfang.reservations.UnmetDemands;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search for slots. Each test has a district of its own, because all tests share one database. */
class FindViewTests extends Screens {

    @Autowired
    UnmetDemands demands;

    @Test
    void beforeAnythingIsAskedEverythingThatCanBeMadeIsListed() {
        open("find");

        reads("Find a slot", "CNC milling, 5-axis");
        doesNotRead("the earliest first");
    }

    @Test
    void aSentenceBecomesFiltersAndFindsSlots() {
        var machine = tuesdays("xiangshan");
        open("find");

        findTextField()
                .withLabel("What do you need to make?")
                .setValue("CNC milling, 5-axis, 2 hours, next week, Xiangshan");
        press("Search");

        reads(name(machine), "13:00–15:00", "15:00–17:00", "¥120 (list price ¥240)", "Confirmed at once");
        assertThat(address())
                .contains("capability=cnc-milling-5-axis", "from=2026-11-30", "to=2026-12-06", "district=xiangshan");
    }

    @Test
    void wordsThatWereNotUnderstoodAreNamed() {
        open("find");

        findTextField().withLabel("What do you need to make?").setValue("5-axis impeller");
        press("Search");

        reads("Not understood: impeller");
    }

    @Test
    void aLinkOpensTheWholeSearch() {
        var machine = tuesdays("ninghai");

        open("find?capability=cnc-milling-5-axis&length=PT4H&from=2026-11-24&to=2026-11-24&district=ninghai");

        reads("tomorrow", name(machine), "13:00–17:00");
        doesNotRead("13:00–15:00");
    }

    @Test
    void whatOthersHaveBookedIsNotOffered() {
        var machine = tuesdays("fenghua");
        bookings.booked(machine, slot("2026-11-24", "13:00", "15:00"));

        open("find?capability=cnc-milling-5-axis&district=fenghua");

        reads("15:00–17:00");
        doesNotRead("13:00–15:00");
    }

    @Test
    void whenNothingIsFoundOneTapGivesUpOneFilter() {
        var machine = tuesdays("beilun");
        open("find?capability=cnc-milling-5-axis&district=beilun&tolerance=0.001");
        reads("No free slot of 2 h", "Any tolerance (earliest tomorrow 13:00)");

        link("Any tolerance").click();

        reads(name(machine), "13:00–15:00");
        assertThat(address()).doesNotContain("tolerance");
    }

    @Test
    void everyFilterThatIsOfferedForGivingUpFindsSomething() {
        tuesdays("jiangbei");
        open("find?capability=cnc-milling-5-axis&district=jiangbei&from=2026-11-25&to=2026-11-25");

        reads("Look at the next four weeks");
        link("Look at the next four weeks").click();

        doesNotRead("No free slot");
        reads("13:00–15:00");
    }

    @Test
    void nearestMissesAreNamedAndOneTapAway() {
        var machine = tuesdays("zhenhai");
        var code = workshops.card(machine).site().provider().value();
        // Four hours are open, four and a half are asked for.
        open("find?capability=cnc-milling-5-axis&provider=" + code + "&length=PT4H30M");

        reads("Free if 30 min shorter");
        link("Free if 30 min shorter").click();
        reads(name(machine), "13:00–17:00");
    }

    @Test
    void whatIsLeftOutSaysWhy() {
        var machine = tuesdays("haishu");
        var provider = workshops.card(machine).site().provider().value();
        open("find?capability=cnc-milling-5-axis&provider=" + provider + "&length=PT9H");

        find(Details.class)
                .withCondition(details -> details.getSummaryText().startsWith("What is not listed"))
                .single()
                .setOpened(true);

        reads(name(machine), "Longer than its rules allow: at most 8 h");
    }

    @Test
    void aSearchIsKeptUnderANameAndForgotten() {
        signIn(people.holder());
        open("find?capability=cnc-milling-5-axis&length=PT3H");

        press("Save this search");
        findTextField().withLabel("Name of the search").setValue("Three hours of milling");
        press("Save");

        open("find");
        link("Three hours of milling").click();
        assertThat(address()).contains("length=PT3H");
        findButton().withAriaLabel("Forget “Three hours of milling”").click();
        doesNotRead("Three hours of milling");
    }

    @Test
    void whatNobodyOffersIsNotedOnce() {
        var before = demands.between(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"))
                .size();

        open("find?capability=cnc-milling-5-axis&tolerance=0.002&district=ninghai");
        open("find");
        open("find?capability=cnc-milling-5-axis&tolerance=0.002&district=ninghai");

        var noted = demands.between(Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(noted).hasSize(before + 1);
        assertThat(noted).anySatisfy(one -> {
            assertThat(one.district()).isEqualTo("ninghai");
            assertThat(one.limits()).isEqualTo("tolerance-um=2");
        });
    }

    @Test
    void theSameSlotsCanBeSeenOnATimeline() {
        tuesdays("yuyao");
        open("find?capability=cnc-milling-5-axis&district=yuyao");

        press("Show as timeline");

        assertThat(address()).contains("view=timeline");
        assertThat(find(org.gongfang.shared.ui.ResourceTimeline.class).all()).hasSize(1);
    }

    @Test
    void withOperatorOnlyMachinesThatHaveOneAreOffered() {
        var alone = workshop("cixi");
        var machine = tuesdays(alone);
        open("find?capability=cnc-milling-5-axis&district=cixi&operator=true");
        reads("Without operator");

        var technician = workshops.technician(alone, machine);
        open("find?capability=cnc-milling-5-axis&district=cixi&operator=true&length=PT2H");

        reads("Operator: " + name(technician), "13:00–15:00");
    }

    @Test
    void anAddressThatMakesNoSenseStillOpens() {
        open("find?capability=%22%3E&length=PT0S&from=2999-01-01&to=2999-12-31&size=x&tolerance=-1");

        reads("Find a slot");
    }

    @Test
    void aSearchTakesFewStatements() {
        tuesdays("haishu");
        tuesdays("haishu");
        open("find?capability=cnc-milling-5-axis&district=haishu");

        assertThat(Statements.sentBy(() -> open("find?capability=cnc-milling-5-axis&district=haishu&length=PT1H")))
                .hasSizeLessThanOrEqualTo(10);
    }

    private Workshop workshop(String district) {
        return workshops.workshop(district, ResourcesFixtures.SHANGHAI);
    }

    private ResourceId tuesdays(String district) {
        return tuesdays(workshop(district));
    }

    private ResourceId tuesdays(Workshop workshop) {
        var machine = workshops.published(workshop, ResourceKind.MACHINE, 1, rules -> rules);
        workshops.open(workshop, machine, EnumSet.of(DayOfWeek.TUESDAY), "13:00", "17:00");
        return machine;
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
