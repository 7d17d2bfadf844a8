package org.gongfang.reservations;

import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A request of the story's patent holder to which the school has proposed another time. */
@Component
@Profile("demo")
class ProposalsDemo implements DemoStory {

    private static final int LOOKED_THROUGH = 10;
    private static final String PURPOSE = "铝合金外壳样件";
    private static final String WHY = "该时段有实训课，建议改到这个时间。";

    private final Reservations reservations;
    private final ReservationsAtProvider atProvider;
    private final Proposals proposals;
    private final Members members;
    private final CurrentMember currentMember;

    ProposalsDemo(
            Reservations reservations,
            ReservationsAtProvider atProvider,
            Proposals proposals,
            Members members,
            CurrentMember currentMember) {
        this.reservations = reservations;
        this.atProvider = atProvider;
        this.proposals = proposals;
        this.members = members;
        this.currentMember = currentMember;
    }

    @Override
    public int order() {
        return 415;
    }

    @Override
    public void tell() {
        var holder = members.findByMail(DemoAccounts.HOLDER).orElse(null);
        var manager = members.findByMail(DemoAccounts.MANAGER).orElse(null);
        var provider = manager == null ? null : manager.organisation();
        if (holder != null && manager != null && provider != null) {
            currentMember.actAs(manager.id(), () -> propose(provider, holder.id()));
        }
    }

    /** The holder asks for hours near those that others ask for, and is offered others. */
    private void propose(OrganisationId provider, MemberId holder) {
        for (var waiting : atProvider.waitingForApproval(provider, 0, LOOKED_THROUGH)) {
            for (var choice : proposals.choices(waiting.id())) {
                if (asked(choice.move(), holder).filter(this::proposed).isPresent()) {
                    return;
                }
            }
        }
    }

    private Optional<Reservation> asked(Move wish, MemberId holder) {
        var request = new SlotRequest(wish.items(), wish.slot(), null, PURPOSE);
        try {
            return Optional.of(currentMember.actAs(
                            holder,
                            () -> reservations.request(
                                    request, UUID.randomUUID().toString())))
                    .filter(made -> made.status() == ReservationStatus.REQUESTED);
        } catch (Refusal refused) {
            // Another wish may do.
            return Optional.empty();
        }
    }

    private boolean proposed(Reservation asked) {
        var choices = proposals.choices(asked.id());
        if (choices.isEmpty()) {
            return false;
        }
        try {
            proposals.propose(asked.id(), choices.getLast().move(), IfRefused.WAIT, WHY);
            return true;
        } catch (Refusal refused) {
            // Somebody else's turn: the next request may do.
            return false;
        }
    }
}
