package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What a storm was answered: the simple book beside which the database is held afterwards. */
final class StormLedger {

    private static final int LOOKED_AT = 40;
    private static final Set<ReservationStatus> ONCE =
            EnumSet.of(ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private final Map<ReservationId, Entry> entries = new ConcurrentHashMap<>();
    private final Map<ReservationId, Held> holds = new ConcurrentHashMap<>();
    private final Map<String, SeriesMove> seriesMoves = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> tallies = new ConcurrentHashMap<>();
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
        final @Nullable SeriesPlace place;
        volatile ReservationStatus status;
        volatile TimeSlot slot;
        volatile boolean proposed;
        private final List<String> answers = new ArrayList<>();
        private final List<String> unsure = new ArrayList<>();

        Entry(ReservationId id, MemberId holder, ReservationStatus first, SlotRequest request, String key) {
            this(id, holder, first, request, key, null);
        }

        private Entry(
                ReservationId id,
                MemberId holder,
                ReservationStatus first,
                SlotRequest request,
                String key,
                @Nullable SeriesPlace place) {
            this.id = id;
            this.place = place;
            this.holder = holder;
            this.request = request;
            this.key = key;
            this.first = first;
            this.status = first;
            this.slot = request.slot();
        }

        /** What was answered, and cannot be sent again because nobody knows its key. */
        static Entry of(Reservation answer) {
            var items = answer.items().stream()
                    .map(item -> new SlotRequest.Item(item.resource(), item.units()))
                    .toList();
            var request = new SlotRequest(items, answer.slot(), null, "");
            return new Entry(answer.id(), answer.holder(), answer.status(), request, "", answer.series());
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

        /** Notes a step that is more than the state it led to. */
        synchronized void noted(String step) {
            answers.add(step);
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

    /** The step by which the provider proposes that slot. */
    static String proposed(TimeSlot slot) {
        return "PROPOSED " + slot.startsAt() + "/" + slot.endsAt();
    }

    /** A slot that is only kept for the person. */
    record Held(ReservationId id, MemberId holder) {}

    /** Reservations of a series moved at once: which of them was pointed at, and where that one went. */
    record SeriesMove(ReservationId from, SeriesScope scope, TimeSlot to) {}

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

    /** Notes reservations of which each may lead to all others. */
    void booked(List<Entry> together) {
        together.forEach(entry -> entries.put(entry.id, entry));
        synchronized (lively) {
            lively.addAll(together);
        }
    }

    /** The reservation as it was answered last; there must be one. */
    Entry entry(ReservationId id) {
        return Objects.requireNonNull(entries.get(id), () -> "Nobody was told of " + id);
    }

    void held(Reservation answer) {
        holds.put(answer.id(), new Held(answer.id(), answer.holder()));
    }

    /** Some hold that nobody else is about to end, which it is the caller's to end or to put back. */
    Optional<Held> someHold(Random random) {
        var ids = List.copyOf(holds.keySet());
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(holds.remove(ids.get(random.nextInt(ids.size()))));
    }

    void stillHeld(Held hold) {
        holds.put(hold.id(), hold);
    }

    /** What may still be held. */
    Set<ReservationId> holds() {
        return holds.keySet();
    }

    /** @param reason a reason that no other step has */
    void seriesMoved(String reason, SeriesMove move) {
        seriesMoves.put(reason, move);
    }

    Map<String, SeriesMove> seriesMoves() {
        return seriesMoves;
    }

    /** Counts what happens too seldom to be taken for granted. */
    void tally(String what) {
        tallies.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    Map<String, Long> tallies() {
        var all = new TreeMap<String, Long>();
        tallies.forEach((what, count) -> all.put(what, count.sum()));
        return all;
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
