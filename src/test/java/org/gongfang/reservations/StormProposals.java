package org.gongfang.reservations;

import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormOperations.Turn;
import org.gongfang.reservations.StormWorld.Town;

/** What can happen in a storm to slots that a provider proposes instead of an answer. */
final class StormProposals {

    static final String ACCEPTED = "ACCEPTED";
    static final String REFUSED = "REFUSED";

    private final StormOperations storm;
    private final Town town;
    private final StormLedger ledger;

    StormProposals(StormOperations storm, Town town, StormLedger ledger) {
        this.storm = storm;
        this.town = town;
        this.ledger = ledger;
    }

    private static Proposals proposals(Turn turn) {
        return turn.node().service(Proposals.class);
    }

    void propose(Turn turn) {
        ledger.some(turn.luck(), entry -> entry.status == ReservationStatus.REQUESTED && entry.place == null)
                .ifPresent(entry -> {
                    var to = storm.slot(turn);
                    var ifRefused = turn.random(2) == 0 ? IfRefused.WAIT : IfRefused.DECLINE;
                    long asked = ledger.moment();
                    var answer = turn.node()
                            .as(
                                    town.workshop().manager(),
                                    () -> proposals(turn).propose(entry.id, Move.to(to), ifRefused, "Exams"));
                    entry.noted(StormLedger.proposed(to));
                    entry.proposed = true;
                    ledger.taken(answer, to, asked);
                    ledger.tally("proposal");
                });
    }

    void accept(Turn turn) {
        ledger.some(turn.luck(), StormProposals::waits).ifPresent(entry -> {
            var answer = turn.node().as(entry.holder, () -> proposals(turn).accept(entry.id));
            entry.noted(ACCEPTED);
            entry.proposed = false;
            entry.status = answer.status();
            entry.slot = answer.slot();
            ledger.tally("proposal accepted");
        });
    }

    void refuse(Turn turn) {
        ledger.some(turn.luck(), StormProposals::waits).ifPresent(entry -> {
            var answer = turn.node().as(entry.holder, () -> proposals(turn).refuse(entry.id, ""));
            entry.noted(REFUSED);
            entry.proposed = false;
            entry.status = answer.status();
            ledger.tally("proposal refused");
        });
    }

    private static boolean waits(Entry entry) {
        return entry.status == ReservationStatus.REQUESTED && entry.proposed;
    }
}
