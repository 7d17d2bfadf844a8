package org.gongfang.shared;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A half-open stretch of time: the start belongs to it, the end does not.
 *
 * @throws IllegalArgumentException when it would not end after it starts
 */
@Embeddable
public record TimeSlot(Instant startsAt, Instant endsAt) implements Comparable<TimeSlot> {

    private static final Comparator<TimeSlot> BY_START =
            Comparator.comparing(TimeSlot::startsAt).thenComparing(TimeSlot::endsAt);

    public TimeSlot {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("A slot must end after it starts: " + startsAt + " – " + endsAt);
        }
    }

    /** The slot that starts then and lasts so long. */
    public static TimeSlot of(Instant startsAt, Duration length) {
        return new TimeSlot(startsAt, startsAt.plus(length));
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    /** Whether both share at least a moment; slots that only touch do not. */
    public boolean overlaps(TimeSlot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Whether the other slot lies wholly inside this one; both ends may touch. */
    public boolean encloses(TimeSlot other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }

    /** Whether the moment lies in the slot: its start does, its end does not. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }

    /** What both slots share, or nothing when they do not overlap. */
    public Optional<TimeSlot> intersection(TimeSlot other) {
        return overlaps(other)
                ? Optional.of(new TimeSlot(
                        startsAt.isAfter(other.startsAt) ? startsAt : other.startsAt,
                        endsAt.isBefore(other.endsAt) ? endsAt : other.endsAt))
                : Optional.empty();
    }

    /** This slot grown by so much before its start and after its end. */
    public TimeSlot grownBy(Duration before, Duration after) {
        return new TimeSlot(startsAt.minus(before), endsAt.plus(after));
    }

    @Override
    public int compareTo(TimeSlot other) {
        return BY_START.compare(this, other);
    }
}
