package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A request of the story's patent holder on the machine of the school whose rule says yes when nobody answers. */
@Component
@Profile("demo")
class AnswersDemo implements DemoStory {

    private static final String MACHINE = "EDMW-01A";
    private static final String PURPOSE = "冲模镶件线切割";
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Reservations reservations;
    private final SlotFinder finder;
    private final Resources resources;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    AnswersDemo(
            Reservations reservations,
            SlotFinder finder,
            Resources resources,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.reservations = reservations;
        this.finder = finder;
        this.resources = resources;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 417;
    }

    @Override
    public void tell() {
        members.findByMail(DemoAccounts.HOLDER)
                .ifPresent(holder -> resources.findByCode(MACHINE).ifPresent(machine -> ask(machine, holder.id())));
    }

    private void ask(ResourceCard machine, MemberId holder) {
        var from = clock.instant().plus(Duration.ofDays(3));
        var query = SlotQuery.of(machine.id(), TimeSlot.of(from, Duration.ofDays(8)), TWO_HOURS);
        for (var free : finder.find(query)) {
            var request = SlotRequest.of(machine.id(), free.slot(), PURPOSE);
            try {
                currentMember.actAs(
                        holder,
                        () -> reservations.request(request, UUID.randomUUID().toString()));
                return;
            } catch (Refusal refused) {
                // The next slot may do.
            }
        }
    }
}
