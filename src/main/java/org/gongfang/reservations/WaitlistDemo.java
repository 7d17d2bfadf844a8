package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.Needs;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few people wait for what is nowhere free, and the holder of the demo has an offer to answer. */
@Component
@Profile("demo")
class WaitlistDemo implements DemoStory {

    private static final CapabilityCode EROSION = new CapabilityCode("wire-edm");
    private static final CapabilityCode MILLING = new CapabilityCode("cnc-milling-5-axis");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final int MORE_PEOPLE = 3;

    private final Waitlist waitlist;
    private final WaitlistSweep sweep;
    private final SlotFinder finder;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    WaitlistDemo(
            Waitlist waitlist,
            WaitlistSweep sweep,
            SlotFinder finder,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.waitlist = waitlist;
        this.sweep = sweep;
        this.finder = finder;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 440;
    }

    @Override
    public void tell() {
        var now = clock.instant();
        var soon = new TimeSlot(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(6)));
        var holder = members.findByMail(DemoAccounts.HOLDER).map(Member::id);
        var others = members.withRole(Role.PATENT_HOLDER).stream()
                .map(Member::id)
                .filter(id -> !id.equals(holder.orElse(null)))
                .limit(MORE_PEOPLE)
                .toList();
        for (int i = 0; i < others.size(); i++) {
            var member = others.get(i);
            var wish = demanding(i % 2 == 0 ? MILLING : EROSION, soon);
            BusinessTime.at(now.minus(Duration.ofHours(20L * (i + 1))), () -> joins(member, wish));
        }
        holder.ifPresent(member -> {
            BusinessTime.at(now.minus(Duration.ofHours(30)), () -> joins(member, demanding(EROSION, soon)));
            finder
                    .find(SlotQuery.of(EROSION, soon, TWO_HOURS)
                            .limitedTo(1)
                            .under(SlotConditions.NONE.forPerson(member, null)))
                    .stream()
                    .map(free -> SlotQuery.of(
                            free.resource().id(), free.slot(), free.slot().length()))
                    .forEach(wish -> joins(member, wish));
            sweep.run();
        });
    }

    /** More accurate than any machine of the city. */
    private static SlotQuery demanding(CapabilityCode capability, TimeSlot window) {
        return SlotQuery.of(capability, window, TWO_HOURS).needing(new Needs(null, null, null, 1, null));
    }

    private void joins(MemberId member, SlotQuery wish) {
        currentMember.actAs(member, () -> {
            waitlist.join(
                    new WaitlistWish(wish, null, "样件试制"), UUID.randomUUID().toString());
        });
    }
}
