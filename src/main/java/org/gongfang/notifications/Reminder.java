package org.gongfang.notifications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationId;
import org.jspecify.annotations.Nullable;

/** A reminder owed to one person about one reservation; settled once, for good. */
@Entity
@Table(name = "reminder")
class Reminder {

    /** What became of it. */
    enum Outcome {
        /** The person was told. */
        SENT,
        /** There was nothing to remind of any more, or it was too late. */
        SKIPPED
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recipient_id"))
    private MemberId recipient;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reservation_id"))
    private ReservationId reservation;

    private Instant dueAt;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Version
    private @Nullable Integer version;

    protected Reminder() {}

    MemberId recipient() {
        return recipient;
    }

    NoticeKind kind() {
        return kind;
    }

    ReservationId reservation() {
        return reservation;
    }

    void settle(Outcome became, Instant now) {
        if (settledAt != null) {
            throw new IllegalStateException("The reminder is settled already");
        }
        outcome = became;
        settledAt = now;
    }
}
