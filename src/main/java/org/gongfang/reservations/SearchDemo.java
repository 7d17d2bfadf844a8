package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Members;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people of the story looked for in vain in the last weeks, and a search that the patent holder keeps. */
@Component
@Profile("demo")
class SearchDemo implements DemoStory {

    private static final List<String> DISTRICTS = List.of("yuyao", "xiangshan", "ninghai", "fenghua");
    private static final int LOOKED_IN_VAIN = 24;

    private final UnmetDemands demands;
    private final SavedSearches searches;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    SearchDemo(
            UnmetDemands demands, SavedSearches searches, Members members, CurrentMember currentMember, Clock clock) {
        this.demands = demands;
        this.searches = searches;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 430;
    }

    @Override
    public void tell() {
        var today = clock.instant();
        for (int i = 0; i < LOOKED_IN_VAIN; i++) {
            var asked = today.minus(Duration.ofHours(26L * (i + 1)));
            var query = query(i, TimeSlot.of(asked, Duration.ofDays(7)));
            BusinessTime.at(asked, () -> demands.note(query));
        }
        members.findByMail(DemoAccounts.HOLDER)
                .ifPresent(holder -> currentMember.actAs(
                        holder.id(),
                        () -> searches.save("五轴铣，周末两小时", "capability=cnc-milling-5-axis&weekdays=sat,sun")));
    }

    private static SlotQuery query(int number, TimeSlot window) {
        boolean eroding = number % 3 == 0;
        var capability = new CapabilityCode(eroding ? "wire-edm" : "cnc-milling-5-axis");
        return SlotQuery.of(capability, window, Duration.ofHours(eroding ? 4 : 2))
                .inDistrict(DISTRICTS.get(number % DISTRICTS.size()))
                .needing(new Needs(null, null, null, eroding ? 3 : 5, eroding ? null : "titanium"))
                .withOperator(number % 2 == 0)
                .limitedTo(1);
    }
}
