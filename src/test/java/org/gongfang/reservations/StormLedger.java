package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;

/** What a storm was answered: the simple book beside which the database is held afterwards. */
final class StormLedger {

    private static final int LOOKED_AT = 40;
    private static final Set<ReservationStatus> ONCE =
            EnumSet.of(ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private final Map<ReservationId, Entry> entries = new ConcurrentHashMap<>();
    private final List<Entry> lively = new ArrayList<>();
    private final Set<Closed> closures = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Taken> takings = new ConcurrentLinkedQueue<>();
    private final AtomicLong moments = new AtomicLong();

    /** A reservation as it was answered last, and all that was answered of it after the first answer. */
    static final class Entry {

        final ReservationId id;
        final MemberId holder;
        final SlotRequest request;
        final String key;
        final ReservationStatus first;
        volatile ReservationStatus status;
        volatile TimeSlot slot;
        private final List<String> answers = new ArrayList<>();
        private final List<String> unsure = new ArrayList<>();

        Entry(ReservationId id, MemberId holder, ReservationStatus first, SlotRequest request, String key) {
            this.id = id;
            this.holder = holder;
            this.request = request;
            this.key = key;
            this.first = first;
            this.status = first;
            this.slot = request.slot();
        }

        synchronized void answered(ReservationStatus next) {
            // Who checks in or out twice is answered twice, and it has happened once.
            if (!ONCE.contains(next) || !answers.contains(next.name())) {
                answers.add(next.name());
            }
            status = next;
        }

        synchronized void movedTo(TimeSlot next) {
            answers.add(moved(next));
            slot = next;
        }

        /** Notes a step that was asked for and of which nobody knows whether it was taken. */
        synchronized void unanswered(String step) {
            unsure.add(step);
        }

        synchronized List<String> unsure() {
            return List.copyOf(unsure);
        }

        synchronized List<String> answers() {
            return List.copyOf(answers);
        }
    }

    /** How a move is called among answers and in the history. */
    static String moved(TimeSlot slot) {
        return "MOVED " + slot.startsAt() + "/" + slot.endsAt();
    }

    /** Hours taken back from a resource between two moments of the ledger's own time. */
    record Closed(ResourceId resource, TimeSlot slot, long from, AtomicLong until) {}

    /** A slot that was taken: asked for at one moment of the ledger's time, answered at a later one. */
    record Taken(List<ResourceId> resources, TimeSlot slot, long asked, long answered) {}

    /** The ledger's own time, which only counts what comes after what. */
    long moment() {
        return moments.incrementAndGet();
    }

    void booked(Reservation answer, SlotRequest request, String key, long asked) {
        booked(new Entry(answer.id(), answer.holder(), answer.status(), request, key));
        taken(answer, request.slot(), asked);
    }

    void booked(Entry entry) {
        entries.put(entry.id, entry);
        synchronized (lively) {
            lively.add(entry);
        }
    }

    /** Notes a slot that must not lie in hours which were closed all the while. */
    void taken(Reservation answer, TimeSlot slot, long asked) {
        takings.add(
                new Taken(answer.items().stream().map(ReservedItem::resource).toList(), slot, asked, moment()));
    }

    Closed closed(ResourceId resource, TimeSlot slot) {
        var closed = new Closed(resource, slot, moment(), new AtomicLong(Long.MAX_VALUE));
        closures.add(closed);
        return closed;
    }

    Map<ReservationId, Entry> entries() {
        return entries;
    }

    /** Some reservation that may still be alive and looks like that, or nothing when a few looks find none. */
    Optional<Entry> some(Random random, Predicate<Entry> wanted) {
        synchronized (lively) {
            for (int look = 0; look < LOOKED_AT && !lively.isEmpty(); look++) {
                int at = random.nextInt(lively.size());
                var entry = lively.get(at);
                if (!entry.status.isLive()) {
                    lively.set(at, lively.getLast());
                    lively.removeLast();
                } else if (wanted.test(entry)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    /** Slots that were taken although their resource was closed from before they were asked for until after the answer. */
    Set<Taken> takenWhileClosed() {
        var wrong = new HashSet<Taken>();
        for (var closed : closures) {
            takings.stream()
                    .filter(taken -> taken.resources().contains(closed.resource()))
                    .filter(taken -> taken.slot().overlaps(closed.slot()))
                    .filter(taken -> taken.asked() > closed.from()
                            && taken.answered() < closed.until().get())
                    .forEach(wrong::add);
        }
        return wrong;
    }
}
