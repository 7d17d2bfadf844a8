package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A timetable as it is kept; what was read lies in {@link FileChunks}. */
@Entity
@Table(name = "timetable")
class StoredTimetable {

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int LONGEST_DETAIL = 200;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TimetableId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private @Nullable SiteId site;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private @Nullable ResourceId resource;

    private String name;
    private @Nullable String address;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ClosureReason reason;

    @Enumerated(EnumType.STRING)
    private ClosureVisibility visibility;

    private boolean paused;

    @Column(name = "content_id")
    private UUID content;

    private String fingerprint;
    private String entityTag;
    private String lastModified;

    @Column(name = "held_id")
    private @Nullable UUID held;

    /** Of what is held, or of what was and a manager did not want. */
    private String heldFingerprint = "";

    private LocalDate expandedUntil;
    private int eventCount;
    private int timeCount;
    private int addedTimes;
    private int removedTimes;
    private Instant readAt;
    private Instant askedAt;
    private Instant nextAt;
    private String failure = "";
    private String failureDetail = "";
    private @Nullable Instant failingSince;
    private @Nullable Instant toldAt;

    protected StoredTimetable() {}

    StoredTimetable(OrganisationId provider, NewTimetable timetable, String name, Instant at) {
        id = TimetableId.next();
        this.provider = provider;
        site = timetable.resource() == null ? timetable.site() : null;
        resource = timetable.resource();
        this.name = name;
        address = timetable.source().address();
        fileName = timetable.source().fileName();
        reason = timetable.reason();
        visibility = timetable.visibility();
        content = TimeOrderedId.next();
        fingerprint = "";
        entityTag = "";
        lastModified = "";
        expandedUntil = LocalDate.EPOCH;
        readAt = at;
        askedAt = at;
        nextAt = at;
    }

    TimetableId id() {
        return id;
    }

    OrganisationId provider() {
        return provider;
    }

    @Nullable
    SiteId site() {
        return site;
    }

    @Nullable
    ResourceId resource() {
        return resource;
    }

    String name() {
        return name;
    }

    @Nullable
    String address() {
        return address;
    }

    ClosureReason reason() {
        return reason;
    }

    ClosureVisibility visibility() {
        return visibility;
    }

    UUID content() {
        return content;
    }

    Optional<UUID> held() {
        return Optional.ofNullable(held);
    }

    String entityTag() {
        return entityTag;
    }

    String lastModified() {
        return lastModified;
    }

    /** Takes its turn of being asked; nobody else asks before the next one. */
    void takeTurn(Instant now, Duration until) {
        nextAt = now.plus(until);
    }

    boolean isDue(Instant now) {
        return !paused && !nextAt.isAfter(now);
    }

    /** Whether the horizon of what was read has moved on since. */
    boolean isShort(LocalDate horizon) {
        return expandedUntil.isBefore(horizon);
    }

    /** Whether this is what was read last, or what is held or not wanted. */
    boolean knows(String print) {
        return fingerprint.equals(print) || heldFingerprint.equals(print);
    }

    /** Notes that the source was reached and said nothing new. */
    void unchanged(String tag, String modified, Instant now) {
        entityTag = tag;
        lastModified = modified;
        asked(now);
    }

    private void asked(Instant now) {
        askedAt = now;
        failure = "";
        failureDetail = "";
        failingSince = null;
        toldAt = null;
    }

    /** Notes that what is closed now is what its source says. */
    void read(String print, TimetablePlan plan, TimetableChange change, Instant now) {
        fingerprint = print;
        held = null;
        heldFingerprint = "";
        expandedUntil = TimetablePlan.horizon(now);
        eventCount = plan.events();
        timeCount = plan.times().size();
        addedTimes = change.added();
        removedTimes = change.removed();
        readAt = now;
        asked(now);
    }

    /** Takes the place of another file. */
    void renamed(String newFileName) {
        fileName = newFileName;
    }

    /** Holds what its source says back until a manager has looked; tells under which id it is kept. */
    UUID hold(String print, Instant now) {
        var kept = TimeOrderedId.next();
        held = kept;
        heldFingerprint = print;
        asked(now);
        return kept;
    }

    /** Lets go of what was held; the same is not held again. */
    void decline() {
        held = null;
    }

    /**
     * Notes that the source could not be read.
     *
     * @return whether that has gone on for so long that people should know, and do not yet
     */
    boolean failed(TimetableRefused refused, Instant now) {
        askedAt = now;
        failure = refused.code();
        var detail = refused.detail();
        failureDetail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        if (failingSince == null) {
            failingSince = now;
        }
        boolean tell = toldAt == null && !failingSince.plus(PATIENCE).isAfter(now);
        if (tell) {
            toldAt = now;
        }
        return tell;
    }

    Instant failingSince() {
        return failingSince == null ? askedAt : failingSince;
    }

    void pause(boolean rests, Instant now) {
        paused = rests;
        nextAt = now;
    }

    Timetable shown() {
        return new Timetable(
                id,
                provider,
                site,
                resource,
                name,
                address,
                fileName,
                reason,
                visibility,
                state(),
                eventCount,
                timeCount,
                addedTimes,
                removedTimes,
                readAt,
                askedAt,
                Optional.ofNullable(failingSince).map(since -> new Timetable.Failure(reason(failure), since)));
    }

    private TimetableRefused reason(String code) {
        return failureDetail.isEmpty() ? new TimetableRefused(code) : new TimetableRefused(code, failureDetail);
    }

    private TimetableState state() {
        if (held != null) {
            return TimetableState.HELD;
        }
        if (paused) {
            return TimetableState.PAUSED;
        }
        return failingSince != null ? TimetableState.FAILING : TimetableState.CURRENT;
    }
}
