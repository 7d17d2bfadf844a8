package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.StormLedger.Closed;
import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.ClosureId;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/**
 * What can happen in a storm, each thing with how often. Another operation is one more line of the constructor: it does
 * its work on the node that it is given and tells the ledger what it was answered.
 */
final class StormOperations {

    static final Duration STEP = Duration.ofMinutes(30);
    private static final int AHEAD = 30;

    /** How keys of bookings begin that people made for themselves, and may send again. */
    private static final String OWN = "own ";

    private final Town town;
    private final StormLedger ledger;
    private final Clock clock;
    private final List<Named> all = new ArrayList<>();
    private final Map<ClosureId, Closed> closed = new ConcurrentHashMap<>();
    private int weights;

    StormOperations(Town town, StormLedger ledger, Clock clock) {
        this.town = town;
        this.ledger = ledger;
        this.clock = clock;
        add(22, "book", turn -> book(turn, turn.any(town.machines()), 1));
        add(8, "book of a pool", turn -> book(turn, turn.any(town.pools()), 1 + turn.random(3)));
        add(6, "book several", this::bookSeveral);
        add(6, "book attended", turn -> book(turn, town.attended(), 1));
        add(5, "book a technician", turn -> book(turn, turn.any(town.technicians()), 1));
        add(4, "book the hall", turn -> book(turn, town.hall(), 1));
        add(7, "book on power", turn -> book(turn, turn.any(town.hungry()), 1));
        add(8, "book under a quota", turn -> book(turn, town.scarce(), 1));
        add(14, "request", turn -> book(turn, town.onRequest(), 1));
        add(3, "book for another", this::bookFor);
        add(3, "send again", this::sendAgain);
        add(8, "move", turn -> move(turn, false));
        add(3, "move by manager", turn -> move(turn, true));
        add(8, "cancel", turn -> cancel(turn, false));
        add(2, "cancel by manager", turn -> cancel(turn, true));
        add(4, "confirm", this::confirm);
        add(2, "decline", this::decline);
        add(7, "check in", this::checkIn);
        add(6, "check out", this::checkOut);
        add(2, "close", this::close);
        add(2, "reopen", this::reopen);
        add(3, "extend", this::extend);
        var series = new StormSeries(this, town, ledger);
        add(4, "book a series", series::request);
        add(3, "move of a series", series::move);
        add(2, "cancel of a series", series::cancel);
        add(2, "answer a series", series::answer);
        var waiting = new StormWaiting(this, town, ledger);
        add(5, "hold", waiting::hold);
        add(4, "take up", waiting::takeUp);
        add(1, "give back", waiting::giveBack);
        add(4, "wait", waiting::join);
        add(2, "serve the line", waiting::serve);
        add(5, "answer an offer", waiting::answer);
        add(1, "leave the line", waiting::leave);
        var proposing = new StormProposals(this, town, ledger);
        add(4, "propose", proposing::propose);
        add(3, "accept a proposal", proposing::accept);
        add(1, "refuse a proposal", proposing::refuse);
        add(1, "expire holds", turn -> turn.node.lifecycle().expireHolds());
        add(1, "release no-shows", turn -> turn.node.lifecycle().releaseNoShows());
        add(1, "complete ended", turn -> turn.node.lifecycle().completeEnded());
    }

    /** One operation: on which node, and by which luck. */
    record Turn(StormNode node, Random luck) {

        int random(int bound) {
            return luck.nextInt(bound);
        }

        <T> T any(List<T> those) {
            return those.get(luck.nextInt(those.size()));
        }
    }

    /** An operation with its name and how often it comes, beside the others. */
    record Named(int weight, String name, Consumer<Turn> work) {}

    private void add(int weight, String name, Consumer<Turn> work) {
        all.add(new Named(weight, name, work));
        weights += weight;
    }

    Named draw(Random random) {
        int left = random.nextInt(weights);
        for (var one : all) {
            left -= one.weight();
            if (left < 0) {
                return one;
            }
        }
        throw new AssertionError("The weights do not add up");
    }

    /** Some hours soon, on everybody's grid. */
    TimeSlot slot(Turn turn) {
        long step = STEP.toSeconds();
        long next = Math.ceilDiv(clock.instant().getEpochSecond(), step);
        int ahead = turn.random(2) == 0 ? turn.random(5) : turn.random(AHEAD);
        return TimeSlot.of(Instant.ofEpochSecond((next + ahead) * step), STEP.multipliedBy(1L + turn.random(4)));
    }

    private void book(Turn turn, ResourceId resource, int units) {
        book(turn, List.of(new SlotRequest.Item(resource, units)));
    }

    private void bookSeveral(Turn turn) {
        book(
                turn,
                List.of(
                        new SlotRequest.Item(turn.any(town.machines()), 1),
                        new SlotRequest.Item(turn.any(town.pools()), 1),
                        new SlotRequest.Item(turn.any(town.technicians()), 1)));
    }

    private void book(Turn turn, List<SlotRequest.Item> items) {
        var holder = turn.any(town.holders());
        var request = new SlotRequest(items, slot(turn), null, "");
        var key = OWN + UUID.randomUUID();
        long asked = ledger.moment();
        var answer = turn.node.as(holder, () -> turn.node.reservations().request(request, key));
        ledger.booked(answer, request, key, asked);
    }

    private void bookFor(Turn turn) {
        var holder = turn.any(town.holders());
        var request = SlotRequest.of(turn.any(town.machines()), slot(turn), "");
        var key = UUID.randomUUID().toString();
        long asked = ledger.moment();
        var answer = turn.node.as(
                town.workshop().manager(), () -> turn.node.reservations().requestFor(holder, request, key));
        ledger.booked(answer, request, key, asked);
    }

    /** A phone that heard no answer sends the same once more, perhaps to another node. */
    private void sendAgain(Turn turn) {
        ledger.some(turn.luck, entry -> entry.key.startsWith(OWN)).ifPresent(entry -> {
            var again =
                    turn.node.as(entry.holder, () -> turn.node.reservations().request(entry.request, entry.key));
            assertThat(again.id()).as("answer to the same request").isEqualTo(entry.id);
        });
    }

    private void move(Turn turn, boolean byManager) {
        ledger.some(turn.luck, entry -> entry.status != ReservationStatus.IN_USE)
                .ifPresent(entry -> {
                    var to = slot(turn);
                    long asked = ledger.moment();
                    var answer = turn.node.as(
                            by(entry, byManager),
                            () -> turn.node.reservations().move(entry.id, Move.to(to), "Another time"));
                    entry.movedTo(to);
                    // Whoever moved it once more meanwhile may have taken other operators with it.
                    if (answer.slot().equals(to)) {
                        ledger.taken(answer, to, asked);
                    }
                });
    }

    private void cancel(Turn turn, boolean byManager) {
        ledger.some(turn.luck, entry -> entry.status != ReservationStatus.IN_USE)
                .ifPresent(entry -> {
                    turn.node.as(
                            by(entry, byManager), () -> turn.node.reservations().cancel(entry.id, "Not needed"));
                    entry.answered(ReservationStatus.CANCELLED);
                });
    }

    private MemberId by(Entry entry, boolean manager) {
        return manager ? town.workshop().manager() : entry.holder;
    }

    private void confirm(Turn turn) {
        requested(turn, entry -> {
            turn.node.reservations().confirm(entry.id);
            entry.answered(ReservationStatus.CONFIRMED);
        });
    }

    private void decline(Turn turn) {
        requested(turn, entry -> {
            turn.node.reservations().decline(entry.id, "No tool");
            entry.answered(ReservationStatus.DECLINED);
        });
    }

    private void requested(Turn turn, Consumer<Entry> work) {
        ledger.some(turn.luck, entry -> entry.status == ReservationStatus.REQUESTED)
                .ifPresent(entry -> turn.node.as(town.workshop().manager(), () -> work.accept(entry)));
    }

    private void checkIn(Turn turn) {
        var soon = clock.instant().plus(Reservation.CHECK_IN_OPENS);
        ledger.some(
                        turn.luck,
                        entry -> entry.status == ReservationStatus.CONFIRMED
                                && !entry.slot.startsAt().isAfter(soon))
                .ifPresent(entry -> {
                    turn.node.as(entry.holder, () -> turn.node.reservations().checkIn(entry.id));
                    entry.answered(ReservationStatus.IN_USE);
                });
    }

    private void checkOut(Turn turn) {
        ledger.some(turn.luck, entry -> entry.status == ReservationStatus.IN_USE)
                .ifPresent(entry -> {
                    turn.node.as(entry.holder, () -> turn.node.reservations().checkOut(entry.id));
                    entry.answered(ReservationStatus.COMPLETED);
                });
    }

    private void extend(Turn turn) {
        ledger.some(turn.luck, entry -> entry.status == ReservationStatus.IN_USE)
                .ifPresent(entry -> {
                    var from = entry.slot.endsAt();
                    var longer = new TimeSlot(entry.slot.startsAt(), from.plus(STEP.multipliedBy(1L + turn.random(2))));
                    long asked = ledger.moment();
                    var answer = turn.node.as(
                            entry.holder,
                            () -> turn.node.service(Extensions.class).extend(entry.id, longer.endsAt()));
                    entry.movedTo(longer);
                    ledger.taken(answer, new TimeSlot(from, longer.endsAt()), asked);
                    ledger.tally("use went on");
                });
    }

    private void close(Turn turn) {
        var resource = turn.any(List.copyOf(town.units().keySet()));
        var hours = slot(turn);
        var id = turn.node.as(
                town.workshop().manager(),
                () -> turn.node
                        .closures()
                        .close(NewClosure.ofResource(resource, hours, ClosureReason.MAINTENANCE, "")));
        closed.put(id, ledger.closed(resource, hours));
    }

    private void reopen(Turn turn) {
        closed.keySet().stream().findAny().ifPresent(id -> {
            var hours = closed.remove(id);
            if (hours != null) {
                hours.until().set(ledger.moment());
                turn.node.as(
                        town.workshop().manager(), () -> turn.node.closures().remove(id));
            }
        });
    }
}
