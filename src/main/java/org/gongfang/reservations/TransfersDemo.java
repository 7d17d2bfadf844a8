package org.gongfang.reservations;

import java.time.Duration;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who cannot come offers a reservation to the story's patent holder. */
@Component
@Profile("demo")
class TransfersDemo implements DemoStory {

    private static final Duration AHEAD = Duration.ofDays(3);
    private static final Duration ENOUGH_TO_DECIDE = Duration.ofDays(1);
    private static final String WHY = "临时出差，这个时段你用得上吗？";

    private final DueReservations due;
    private final Transfers transfers;
    private final Members members;
    private final CurrentMember currentMember;

    TransfersDemo(DueReservations due, Transfers transfers, Members members, CurrentMember currentMember) {
        this.due = due;
        this.transfers = transfers;
        this.members = members;
        this.currentMember = currentMember;
    }

    @Override
    public int order() {
        return 438;
    }

    @Override
    public void tell() {
        members.findByMail(DemoAccounts.HOLDER).ifPresent(holder -> {
            var soon = due.startingWithin(ENOUGH_TO_DECIDE).size();
            offerOne(due.startingWithin(AHEAD).stream().skip(soon).toList(), holder.id());
        });
    }

    private void offerOne(List<Reservation> coming, MemberId holder) {
        var others = members.withRole(Role.PATENT_HOLDER).stream()
                .map(one -> one.id())
                .filter(id -> !id.equals(holder))
                .toList();
        for (var one : coming) {
            if (one.series() == null && others.contains(one.holder())) {
                try {
                    currentMember.actAs(one.holder(), () -> transfers.transfer(one.id(), DemoAccounts.HOLDER, WHY));
                    return;
                } catch (Refusal refused) {
                    // The next one may do.
                }
            }
        }
    }
}
