package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormLedger.SeriesMove;
import org.gongfang.reservations.StormOperations.Turn;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** What can happen in a storm to reservations that come again. */
final class StormSeries {

    /** How reasons of moves begin that several reservations make together. */
    static final String TOGETHER = "Together ";

    private final StormOperations storm;
    private final Town town;
    private final StormLedger ledger;

    StormSeries(StormOperations storm, Town town, StormLedger ledger) {
        this.storm = storm;
        this.town = town;
        this.ledger = ledger;
    }

    private static ReservationSeries series(Turn turn) {
        return turn.node().service(ReservationSeries.class);
    }

    void request(Turn turn) {
        int times = 2 + turn.random(3);
        boolean skipping = turn.random(2) == 0;
        var request = new SeriesRequest(
                SlotRequest.of(resource(turn), storm.slot(turn), ""), Rhythm.times(1, times), false, skipping);
        long asked = ledger.moment();
        var made = turn.node()
                .as(
                        turn.any(town.holders()),
                        () -> series(turn).request(request, UUID.randomUUID().toString()));
        ledger.booked(made.reservations().stream().map(Entry::of).toList());
        made.reservations().forEach(one -> ledger.taken(one, one.slot(), asked));
        if (!skipping) {
            assertThat(made.reservations()).as("all or none").hasSize(times);
        }
        ledger.tally("series");
    }

    private ResourceId resource(Turn turn) {
        return switch (turn.random(5)) {
            case 0 -> town.onRequest();
            case 1 -> town.scarce();
            case 2 -> turn.any(town.pools());
            default -> turn.any(town.machines());
        };
    }

    private static SeriesScope scope(Turn turn) {
        return SeriesScope.values()[turn.random(SeriesScope.values().length)];
    }

    void cancel(Turn turn) {
        ledger.some(turn.luck(), entry -> entry.place != null).ifPresent(entry -> {
            var outcome =
                    turn.node().as(by(turn, entry), () -> series(turn).cancel(entry.id, scope(turn), "Not needed"));
            outcome.done().forEach(id -> ledger.entry(id).answered(ReservationStatus.CANCELLED));
            ledger.tally("series cancelled");
        });
    }

    /** The provider's word on all that waits. */
    void answer(Turn turn) {
        ledger.some(turn.luck(), entry -> entry.place != null && entry.status == ReservationStatus.REQUESTED)
                .ifPresent(entry -> {
                    boolean yes = turn.random(3) > 0;
                    var id = Objects.requireNonNull(entry.place).series();
                    var outcome = turn.node()
                            .as(
                                    town.workshop().manager(),
                                    () -> yes
                                            ? series(turn).confirm(id)
                                            : series(turn).decline(id, "No tool"));
                    outcome.done()
                            .forEach(one -> ledger.entry(one)
                                    .answered(yes ? ReservationStatus.CONFIRMED : ReservationStatus.DECLINED));
                    ledger.tally("series answered");
                });
    }

    void move(Turn turn) {
        ledger.some(turn.luck(), entry -> entry.place != null && entry.status != ReservationStatus.IN_USE)
                .ifPresent(entry -> {
                    var scope = scope(turn);
                    var to = TimeSlot.of(
                            entry.slot.startsAt().plus(StormOperations.STEP.multipliedBy(turn.random(9) - 4L)),
                            entry.slot.length());
                    var reason = TOGETHER + UUID.randomUUID();
                    var moved =
                            turn.node().as(by(turn, entry), () -> series(turn).move(entry.id, scope, to, reason));
                    ledger.seriesMoved(reason, new SeriesMove(entry.id, scope, to));
                    moved.reservations().forEach(one -> ledger.entry(one.id()).slot = one.slot());
                    ledger.tally("series moved " + scope);
                });
    }

    private MemberId by(Turn turn, Entry entry) {
        return turn.random(4) == 0 ? town.workshop().manager() : entry.holder;
    }
}
