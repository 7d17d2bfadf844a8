package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A closure as it is kept. */
@Entity
@Table(name = "closure")
class StoredClosure {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ClosureId id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private ClosureScope scope;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private @Nullable SiteId site;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private @Nullable ResourceId resource;

    /** Of a closure that comes back: from the start of its first time to the end of its last one. */
    private Instant startsAt;

    private Instant endsAt;
    private @Nullable Instant firstEndsAt;
    private @Nullable String recurrence;
    private @Nullable LocalDate repeatUntil;
    private @Nullable String zone;

    @AttributeOverride(name = "value", column = @Column(name = "timetable_id"))
    private @Nullable TimetableId timetable;

    /** What decisions about reservations under it count for, where that is not the closure alone. */
    @Column(name = "cause_id")
    private @Nullable UUID cause;

    @Enumerated(EnumType.STRING)
    private ClosureReason reason;

    private String note;

    @Enumerated(EnumType.STRING)
    private ClosureVisibility visibility;

    private boolean takesParts;

    @Enumerated(EnumType.STRING)
    private @Nullable AbsenceKind absence;

    @AttributeOverride(name = "value", column = @Column(name = "entered_by"))
    private @Nullable MemberId enteredBy;

    protected StoredClosure() {}

    StoredClosure(OrganisationId provider, NewClosure closure, String note, ZoneId zone) {
        id = ClosureId.next();
        scope = closure.scope();
        this.provider = provider;
        site = scope == ClosureScope.SITE ? closure.site() : null;
        resource = closure.resource();
        startsAt = closure.slot().startsAt();
        endsAt = closure.slot().endsAt();
        reason = closure.reason();
        this.note = note;
        visibility = closure.visibility();
        var repetition = closure.repeats();
        if (repetition != null) {
            firstEndsAt = endsAt;
            this.zone = zone.getId();
            repeat(repetition);
        }
    }

    private void repeat(Repetition repetition) {
        recurrence = repetition.rule();
        repeatUntil = repetition.until();
        var series = series();
        if (series == null || !series.beginsByItsRule()) {
            throw new InvalidInput("closure-first-day", "repetition");
        }
        endsAt = series.span().map(TimeSlot::endsAt).orElse(endsAt);
    }

    /** Marks it as read from a timetable. */
    StoredClosure from(TimetableId source) {
        timetable = source;
        cause = source.value();
        return this;
    }

    /** Marks it as an absence, and who has entered it. */
    StoredClosure absence(AbsenceKind kind, MemberId by) {
        absence = kind;
        enteredBy = by;
        return this;
    }

    /** Why a technician is away, if it is an absence. */
    Optional<AbsenceKind> absence() {
        return Optional.ofNullable(absence);
    }

    /** Goes on without its timetable. */
    void leaveTimetable() {
        timetable = null;
    }

    /** Lets it close the parts of its resource, too. */
    StoredClosure withParts(boolean parts) {
        takesParts = parts;
        return this;
    }

    /** Its resource, if that may have parts that are closed with it. */
    Optional<ResourceId> closedWhole() {
        return takesParts ? Optional.ofNullable(resource) : Optional.empty();
    }

    /**
     * Ends it at that moment; what it has closed before stays on record.
     *
     * @return whether anything of it remains
     */
    boolean end(Instant at) {
        if (!startsAt.isBefore(at)) {
            return false;
        }
        var series = series();
        if (series == null) {
            endsAt = at.isBefore(endsAt) ? at : endsAt;
            return true;
        }
        var yesterday = LocalDate.ofInstant(at, series.zone()).minusDays(1);
        var last = yesterday.isBefore(series.repetition().until())
                ? yesterday
                : series.repetition().until();
        if (last.isBefore(series.from().toLocalDate())) {
            return false;
        }
        repeatUntil = last;
        endsAt = series.endingOn(last).span().map(TimeSlot::endsAt).orElse(endsAt);
        return true;
    }

    /** Lets a closure that does not come back last until that moment. */
    void last(Instant until) {
        endsAt = until;
    }

    /** Lets it last, or come back, as long as the other one does. */
    void lastLike(StoredClosure other) {
        endsAt = other.endsAt;
        repeatUntil = other.repeatUntil;
    }

    /** The same closure under the same id, not kept yet. */
    StoredClosure twin() {
        var twin = new StoredClosure();
        twin.id = id;
        twin.scope = scope;
        twin.provider = provider;
        twin.site = site;
        twin.resource = resource;
        twin.startsAt = startsAt;
        twin.endsAt = endsAt;
        twin.firstEndsAt = firstEndsAt;
        twin.recurrence = recurrence;
        twin.repeatUntil = repeatUntil;
        twin.zone = zone;
        twin.timetable = timetable;
        twin.cause = cause;
        twin.reason = reason;
        twin.note = note;
        twin.visibility = visibility;
        twin.takesParts = takesParts;
        twin.absence = absence;
        twin.enteredBy = enteredBy;
        return twin;
    }

    ClosureId id() {
        return id;
    }

    OrganisationId provider() {
        return provider;
    }

    /** All that it closes, at once: from its first moment to its last. */
    TimeSlot span() {
        return new TimeSlot(startsAt, endsAt);
    }

    /** The times at which it closes something of the window, whole and in order. */
    List<TimeSlot> within(TimeSlot window) {
        var series = series();
        return series != null ? series.within(window) : span().overlaps(window) ? List.of(span()) : List.of();
    }

    private @Nullable ClosureSeries series() {
        return firstEndsAt == null || recurrence == null || repeatUntil == null || zone == null
                ? null
                : ClosureSeries.of(
                        new TimeSlot(startsAt, firstEndsAt), new Repetition(recurrence, repeatUntil), ZoneId.of(zone));
    }

    /** Whether it takes hours back from a resource at the place, perhaps as a part of one of those wholes. */
    boolean closes(ResourceId candidate, Set<ResourceId> wholes, SiteId itsSite, OrganisationId itsProvider) {
        return provider.equals(itsProvider)
                && switch (scope) {
                    case RESOURCE ->
                        candidate.equals(resource)
                                || closedWhole().filter(wholes::contains).isPresent();
                    case SITE -> itsSite.equals(site);
                    case PROVIDER -> true;
                };
    }

    /** With its first time. */
    Closure shown() {
        return shown(first());
    }

    /** One of its times. */
    Closure shown(TimeSlot slot) {
        var repeats = recurrence == null || repeatUntil == null ? null : new Repetition(recurrence, repeatUntil);
        return new Closure(
                id,
                scope,
                provider,
                site,
                resource,
                slot,
                first(),
                repeats,
                reason,
                note,
                visibility,
                timetable,
                cause == null ? id.value() : cause);
    }

    private TimeSlot first() {
        return new TimeSlot(startsAt, firstEndsAt == null ? endsAt : firstEndsAt);
    }
}
