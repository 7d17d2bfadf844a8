package org.gongfang.reservations;

import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gongfang.resources.Audience;
import org.gongfang.resources.QualificationId;
import org.jspecify.annotations.Nullable;

/** Somebody who would book: what they are, what they have learnt, and what their quotas leave. */
final class Person implements Applicant {

    private final boolean mailConfirmed;
    private final BooleanSupplier holdsPatent;
    private final BooleanSupplier isCleared;
    private final Map<QualificationId, Instant> held;
    private final QuotaRoom room;
    private final Instant now;
    private @Nullable Boolean patent;
    private @Nullable Boolean cleared;

    Person(
            boolean mailConfirmed,
            BooleanSupplier holdsPatent,
            BooleanSupplier isCleared,
            Map<QualificationId, Instant> held,
            QuotaRoom room,
            Instant now) {
        this.mailConfirmed = mailConfirmed;
        this.holdsPatent = holdsPatent;
        this.isCleared = isCleared;
        this.held = held;
        this.room = room;
        this.now = now;
    }

    @Override
    public @Nullable Obstacle refusedBy(Indexed resource) {
        if (!mailConfirmed) {
            return Obstacle.of(LeftOutReason.MAIL);
        }
        var audience = resource.rules().audience();
        if (audience == Audience.PATENT_HOLDERS && !holdsPatent()) {
            return Obstacle.of(LeftOutReason.PATENT_HOLDERS);
        }
        if (audience == Audience.CLEARED_PROJECTS && !isCleared()) {
            return Obstacle.of(LeftOutReason.CLEARED_PROJECTS);
        }
        return until(resource).isAfter(now) ? null : expiring(resource);
    }

    /** Asked once, and only when a resource asks for it. */
    private boolean holdsPatent() {
        if (patent == null) {
            patent = holdsPatent.getAsBoolean();
        }
        return patent;
    }

    private boolean isCleared() {
        if (cleared == null) {
            cleared = isCleared.getAsBoolean();
        }
        return cleared;
    }

    @Override
    public Instant until(Indexed resource) {
        var needed = resource.rules().qualification();
        return needed == null ? Instant.MAX : held.getOrDefault(needed, Instant.MIN);
    }

    @Override
    public Obstacle expiring(Indexed resource) {
        var needed = resource.rules().qualification();
        return needed == null ? Obstacle.of(LeftOutReason.BOOKED) : Obstacle.of(LeftOutReason.QUALIFICATION, needed);
    }

    @Override
    public boolean hasRoom(Indexed resource, long start, int length) {
        return room.has(resource, Found.slot(start, length));
    }
}
