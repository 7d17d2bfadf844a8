package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets many people book one slot at the same instant and counts who got it. */
@Component
class Rush {

    private final IdentityFixtures people;
    private final Reservations reservations;
    private final JdbcTemplate database;
    private final List<MemberId> callers = new ArrayList<>();

    Rush(IdentityFixtures people, Reservations reservations, JdbcTemplate database) {
        this.people = people;
        this.reservations = reservations;
        this.database = database;
    }

    /** How a rush ended; what nobody foresaw is kept. */
    record Outcome(int winners, int taken, List<Throwable> unexpected) {}

    /** Everybody books the slot at once, each for themselves. */
    Outcome all(int count, ResourceId resource, TimeSlot slot) {
        return run(callers(count).stream()
                .map(caller -> (Callable<Reservation>) () -> people.as(
                        caller,
                        () -> reservations.request(
                                SlotRequest.of(resource, slot, ""),
                                UUID.randomUUID().toString())))
                .toList());
    }

    /** Each books one of the resources, everybody at once and for themselves. */
    Outcome each(List<ResourceId> wanted, TimeSlot slot) {
        var callers = callers(wanted.size());
        return run(IntStream.range(0, wanted.size())
                .mapToObj(caller -> (Callable<Reservation>) () -> people.as(
                        callers.get(caller),
                        () -> reservations.request(
                                SlotRequest.of(wanted.get(caller), slot, ""),
                                UUID.randomUUID().toString())))
                .toList());
    }

    /** One person books each of the resources at once. */
    Outcome onePerson(MemberId caller, List<ResourceId> wanted, TimeSlot slot) {
        return run(wanted.stream()
                .map(resource -> (Callable<Reservation>) () -> people.as(
                        caller,
                        () -> reservations.request(
                                SlotRequest.of(resource, slot, ""),
                                UUID.randomUUID().toString())))
                .toList());
    }

    /** One person's phone sends the same request so many times at once. */
    List<Reservation> repeated(int count, ResourceId resource, TimeSlot slot) {
        var caller = callers(1).getFirst();
        var key = UUID.randomUUID().toString();
        return answers(Stream.generate(() -> (Callable<Reservation>) () ->
                        people.as(caller, () -> reservations.request(SlotRequest.of(resource, slot, ""), key)))
                .limit(count)
                .toList());
    }

    /** What calls that all start at once came to: their answers, or what they threw. */
    List<Object> outcomes(List<Callable<Reservation>> calls) {
        return answered(calls);
    }

    int reservationsOf(ResourceId resource) {
        Integer count = database.queryForObject(
                "select count(*) from reservation_item where resource_id = ?",
                Integer.class,
                BookedCells.bytes(resource.value()));
        return count == null ? 0 : count;
    }

    private synchronized List<MemberId> callers(int count) {
        while (callers.size() < count) {
            callers.add(people.holder());
        }
        return List.copyOf(callers.subList(0, count));
    }

    private static Outcome run(List<Callable<Reservation>> calls) {
        int winners = 0;
        int taken = 0;
        var unexpected = new ArrayList<Throwable>();
        for (var answer : answered(calls)) {
            switch (answer) {
                case Reservation won -> winners++;
                case SlotTaken lost -> taken++;
                case UtilityExhausted lost -> taken++;
                case QuotaExceeded lost -> taken++;
                case TwoAtOnce lost -> taken++;
                case Throwable other -> unexpected.add(other);
                default -> throw new AssertionError(answer);
            }
        }
        return new Outcome(winners, taken, unexpected);
    }

    private static List<Reservation> answers(List<Callable<Reservation>> calls) {
        return answered(calls).stream().map(Reservation.class::cast).toList();
    }

    /** What each call came to: its answer or what it threw. All start when the last is ready. */
    private static List<Object> answered(List<Callable<Reservation>> calls) {
        var ready = new CountDownLatch(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Object>();
            for (var one : running) {
                try {
                    answers.add(one.get());
                } catch (ExecutionException thrown) {
                    answers.add(thrown.getCause());
                }
            }
            return answers;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
