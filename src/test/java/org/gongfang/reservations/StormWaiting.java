package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormLedger.Held;
import org.gongfang.reservations.StormOperations.Turn;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;

/** What can happen in a storm to slots that are only kept for somebody: while a form is filled in, or by the waitlist. */
final class StormWaiting {

    /** So many people are asked for an offer until one has one. */
    private static final int ASKED = 5;

    private final StormOperations storm;
    private final Town town;
    private final StormLedger ledger;
    private final Set<ReservationId> answering = ConcurrentHashMap.newKeySet();

    StormWaiting(StormOperations storm, Town town, StormLedger ledger) {
        this.storm = storm;
        this.town = town;
        this.ledger = ledger;
    }

    private static Holding holding(Turn turn) {
        return turn.node().service(Holding.class);
    }

    private static Waitlist waitlist(Turn turn) {
        return turn.node().service(Waitlist.class);
    }

    void hold(Turn turn) {
        var holder = turn.any(town.holders());
        var request = SlotRequest.of(resource(turn), storm.slot(turn), "");
        long asked = ledger.moment();
        var answer = turn.node()
                .as(holder, () -> holding(turn).hold(request, UUID.randomUUID().toString()));
        ledger.held(answer);
        ledger.taken(answer, request.slot(), asked);
    }

    private ResourceId resource(Turn turn) {
        return switch (turn.random(6)) {
            case 0 -> town.onRequest();
            case 1 -> town.scarce();
            case 2 -> turn.any(town.pools());
            case 3 -> turn.any(town.hungry());
            default -> turn.any(town.machines());
        };
    }

    void takeUp(Turn turn) {
        ledger.someHold(turn.luck()).ifPresent(hold -> {
            var answer = ended(
                    hold,
                    () -> turn.node().as(hold.holder(), () -> holding(turn).takeUp(hold.id(), null, "")));
            ledger.booked(Entry.of(answer));
            ledger.tally("hold taken up");
        });
    }

    /** A hold that cannot be ended so may be there still. */
    private <T> T ended(Held hold, Supplier<T> ending) {
        try {
            return ending.get();
        } catch (Refusal refusal) {
            ledger.stillHeld(hold);
            throw refusal;
        }
    }

    void giveBack(Turn turn) {
        ledger.someHold(turn.luck())
                .ifPresent(hold -> ended(hold, () -> {
                    turn.node().as(hold.holder(), () -> holding(turn).release(hold.id()));
                    return hold;
                }));
    }

    /** Somebody waits for hours that are taken as a rule, perhaps somewhere in a longer stretch. */
    void join(Turn turn) {
        var wanted = storm.slot(turn);
        var window = new TimeSlot(
                wanted.startsAt(), wanted.endsAt().plus(StormOperations.STEP.multipliedBy(turn.random(4))));
        var wish = WaitlistWish.of(SlotQuery.of(resource(turn), window, wanted.length()));
        turn.node()
                .as(
                        turn.any(town.holders()),
                        () -> waitlist(turn).join(wish, UUID.randomUUID().toString()));
    }

    void serve(Turn turn) {
        turn.node().service(WaitlistSweep.class).run();
    }

    /** Whoever has an offer takes it, as a rule, and some tap twice. */
    void answer(Turn turn) {
        for (int asked = 0; asked < ASKED; asked++) {
            var member = turn.any(town.holders());
            var offers = turn.node().as(member, () -> waitlist(turn).offers());
            if (!offers.isEmpty()) {
                answer(turn, member, turn.any(offers).id());
                return;
            }
        }
    }

    private void answer(Turn turn, MemberId member, ReservationId offer) {
        if (!answering.add(offer)) {
            return;
        }
        try {
            if (turn.random(4) == 0) {
                turn.node().as(member, () -> waitlist(turn).decline(offer));
                ledger.tally("offer declined");
                return;
            }
            var answer = turn.node().as(member, () -> waitlist(turn).accept(offer));
            ledger.booked(Entry.of(answer));
            ledger.tally("offer accepted");
            var again = turn.node().as(member, () -> waitlist(turn).accept(offer));
            assertThat(again.id()).as("the offer accepted twice").isEqualTo(answer.id());
        } finally {
            answering.remove(offer);
        }
    }

    /** Leaves the line; some think better of it. */
    void leave(Turn turn) {
        var member = turn.any(town.holders());
        turn.node().as(member, () -> {
            var live = waitlist(turn).mine().stream()
                    .filter(wish -> wish.state().isLive())
                    .toList();
            for (var wish : live.isEmpty() ? live : List.of(turn.any(live))) {
                waitlist(turn).withdraw(wish.id());
                if (turn.random(2) == 0) {
                    waitlist(turn).resume(wish.id());
                }
            }
        });
    }
}
