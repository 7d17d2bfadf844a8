package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongfang.reservations.StormLedger.Entry;
import org.gongfang.reservations.StormLedger.SeriesMove;
import org.gongfang.reservations.StormRows.Change;
import org.gongfang.reservations.StormRows.Row;
import org.gongfang.reservations.StormRows.Wish;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Holds what a storm was answered beside what the database says has happened. */
final class StormMemory {

    private final StormLedger ledger;
    private final Map<UUID, Row> rows;
    private final Map<UUID, List<Change>> histories;
    private final List<Wish> wishes;

    StormMemory(StormLedger ledger, StormRows rows) {
        this.ledger = ledger;
        this.rows = rows.reservations();
        this.histories = rows.histories();
        this.wishes = rows.wishes();
    }

    /** A step, and where it left the reservation in time. */
    private record Stepped(Change change, TimeSlot slot) {}

    /** Everything that was answered is there: each step once in the history, and the state is the last of them. */
    void check() {
        var reservations =
                rows.values().stream().filter(row -> !row.isHold()).map(Row::id).collect(Collectors.toSet());
        assertThat(reservations)
                .as("reservations that are there, and those that were answered")
                .isEqualTo(ids(ledger.entries().keySet()))
                .isEqualTo(histories.keySet());
        ledger.entries().values().forEach(this::check);
        holdsAreSomebodys();
        wishesAreServedOnce();
        seriesMovedTogether();
        assertThat(ledger.takenWhileClosed()).as("slots taken while closed").isEmpty();
    }

    private static Set<UUID> ids(Set<ReservationId> reservations) {
        return reservations.stream().map(ReservationId::value).collect(Collectors.toSet());
    }

    private void check(Entry entry) {
        var row = Objects.requireNonNull(rows.get(entry.id.value()));
        var history = histories.getOrDefault(entry.id.value(), List.of());
        assertThat(history.getFirst().status())
                .as("first state of %s", entry.id)
                .isEqualTo(entry.first.name());
        assertThat(row.status().name())
                .as("state of %s", entry.id)
                .isEqualTo(history.getLast().status());
        var steps = steps(history, row.slot());
        entry.answers()
                .forEach(answer -> assertThat(steps.remove(answer) || endedBySweep(answer, history))
                        .as("%s of %s is in its history", answer, entry.id)
                        .isTrue());
        assertThat(entry.unsure())
                .as("steps of %s that nobody was told of", entry.id)
                .containsAll(steps);
    }

    /** Whoever checks out of a use that a sweep has ended a moment ago is answered all the same. */
    private static boolean endedBySweep(String answer, List<Change> history) {
        return answer.equals(ReservationStatus.COMPLETED.name())
                && history.stream().anyMatch(change -> change.status().equals(answer) && !change.byPerson());
    }

    /** What people did after the booking itself, as the ledger calls it. */
    private static List<String> steps(List<Change> history, TimeSlot last) {
        var steps = new ArrayList<String>();
        for (var stepped : walked(history, last)) {
            name(stepped).ifPresent(steps::add);
        }
        return steps;
    }

    /** The steps after the first, the last one first. */
    private static List<Stepped> walked(List<Change> history, TimeSlot last) {
        var walked = new ArrayList<Stepped>();
        var slot = last;
        for (var change : history.subList(1, history.size()).reversed()) {
            walked.add(new Stepped(change, slot));
            slot = change.former().orElse(slot);
        }
        return walked;
    }

    private static Optional<String> name(Stepped stepped) {
        var change = stepped.change();
        if (!change.byPerson() || isTogether(change) || endsProposal(change)) {
            return Optional.empty();
        }
        if (change.is(Remark.PROPOSED)) {
            return Optional.ofNullable(change.other()).map(StormLedger::proposed);
        }
        if (change.is(Remark.PROPOSAL_ACCEPTED)) {
            return Optional.of(StormProposals.ACCEPTED);
        }
        if (change.is(Remark.PROPOSAL_REFUSED)) {
            return Optional.of(StormProposals.REFUSED);
        }
        return Optional.of(change.former().isPresent() ? StormLedger.moved(stepped.slot()) : change.status());
    }

    private static boolean isTogether(Change change) {
        return change.reason().startsWith(StormSeries.TOGETHER);
    }

    /** What the manager has said beforehand becomes of a request without the proposed slot needs no reason. */
    private static boolean endsProposal(Change change) {
        return change.status().equals(ReservationStatus.DECLINED.name())
                && change.reason().isEmpty();
    }

    /** What is held is held for a form or for an offer, and what was given back is not. */
    private void holdsAreSomebodys() {
        var allowed = new HashSet<>(ids(ledger.holds()));
        wishes.stream()
                .filter(wish -> wish.state() == WaitlistState.OFFERED)
                .map(Wish::offer)
                .forEach(allowed::add);
        assertThat(allowed)
                .as("holds")
                .containsAll(
                        rows.values().stream().filter(Row::isHold).map(Row::id).toList());
    }

    /** An offer is one wish's, kept for its person until answered, and theirs once it is accepted. */
    private void wishesAreServedOnce() {
        var offered = new HashSet<UUID>();
        for (var wish : wishes) {
            var offer = wish.offer();
            if (offer != null) {
                assertThat(offered.add(offer)).as("one wish for %s", offer).isTrue();
                var row = rows.get(offer);
                if (wish.state() == WaitlistState.BOOKED) {
                    assertThat(row).as("what came of %s", offer).isNotNull();
                }
                if (row != null) {
                    assertThat(row.holder()).as("for whom %s is", offer).isEqualTo(wish.member());
                    assertThat(row.isHold()).as("%s waits", offer).isEqualTo(wish.state() == WaitlistState.OFFERED);
                }
            }
        }
    }

    /** What moves together moves by the same time, and only what was meant; what was refused has moved nothing. */
    private void seriesMovedTogether() {
        var together = new HashMap<String, Map<UUID, Stepped>>();
        histories.forEach((id, history) -> walked(
                        history, Objects.requireNonNull(rows.get(id)).slot())
                .stream()
                .filter(stepped -> isTogether(stepped.change()))
                .forEach(stepped -> assertThat(
                                together.computeIfAbsent(stepped.change().reason(), first -> new HashMap<>())
                                        .put(id, stepped))
                        .as("%s of %s", stepped.change().reason(), id)
                        .isNull()));
        assertThat(together.keySet())
                .as("series that moved")
                .isEqualTo(ledger.seriesMoves().keySet());
        together.forEach((reason, moved) ->
                movedTogether(Objects.requireNonNull(ledger.seriesMoves().get(reason)), moved));
    }

    private void movedTogether(SeriesMove move, Map<UUID, Stepped> moved) {
        assertThat(moved).as("%s", move).containsKey(move.from().value());
        var first = Objects.requireNonNull(moved.get(move.from().value()));
        assertThat(first.slot()).as("%s", move).isEqualTo(move.to());
        var own = Objects.requireNonNull(place(move.from().value()));
        moved.forEach((id, stepped) -> {
            var place = Objects.requireNonNull(place(id));
            assertThat(place.seriesId()).as("series of %s", move).isEqualTo(own.seriesId());
            assertThat(move.scope().holds(place.number(), own.number()))
                    .as("%s holds %s", move, place)
                    .isTrue();
            assertThat(way(stepped)).as("way of %s in %s", id, move).isEqualTo(way(first));
        });
    }

    private @Nullable SeriesPlace place(UUID id) {
        return Objects.requireNonNull(rows.get(id)).place();
    }

    private static Duration way(Stepped stepped) {
        var former = stepped.change().former().orElseThrow();
        return Duration.between(former.startsAt(), stepped.slot().startsAt());
    }
}
