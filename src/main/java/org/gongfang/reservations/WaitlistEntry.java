package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A person's wish on the waitlist, from entering the line until it is booked, withdrawn or over. */
@Entity
@Table(name = "waitlist_entry")
class WaitlistEntry {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WaitlistId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Column(name = "project_id")
    private @Nullable UUID project;

    @Column(name = "resource_id")
    private @Nullable UUID resource;

    private @Nullable String capability;
    private String nameZh;
    private String nameEn;
    private Instant windowFrom;
    private Instant windowUntil;
    private long lengthMinutes;
    private String wish;
    private @Nullable String wishDigest;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private WaitlistState state;

    private Instant enteredAt;
    private @Nullable Instant endedAt;
    private int lapses;

    @Column(name = "offer_id")
    private @Nullable UUID offer;

    private @Nullable Instant offerEndsAt;

    @Version
    private @Nullable Integer version;

    /** Enters the line. */
    WaitlistEntry(
            MemberId member, SlotQuery wish, @Nullable ProjectId project, String purpose, Named name, Instant at) {
        var wanted = wish.resource();
        this.id = WaitlistId.next();
        this.member = member;
        this.project = project == null ? null : project.value();
        this.resource = wanted == null ? null : wanted.value();
        this.capability = wish.capability() == null ? null : wish.capability().value();
        this.nameZh = name.chinese();
        this.nameEn = name.english();
        this.windowFrom = wish.window().startsAt();
        this.windowUntil = wish.window().endsAt();
        this.lengthMinutes = wish.length().toMinutes();
        this.wish = WishText.write(wish);
        this.wishDigest = WishText.digest(wish);
        this.purpose = purpose;
        this.state = WaitlistState.WAITING;
        this.enteredAt = at;
    }

    protected WaitlistEntry() {}

    /** A slot is kept for the person until then. */
    void offer(ReservationId kept, Instant until) {
        require(WaitlistState.WAITING);
        state = WaitlistState.OFFERED;
        offer = kept.value();
        offerEndsAt = until;
    }

    void accept(Instant at) {
        require(WaitlistState.OFFERED);
        end(WaitlistState.BOOKED, at);
    }

    /** Goes on waiting; whoever wished for nothing but this slot has nothing to wait for any more. */
    void decline(Instant at) {
        require(WaitlistState.OFFERED);
        withoutOffer();
        if (wishesOneSlot()) {
            end(WaitlistState.WITHDRAWN, at);
        }
    }

    /** Keeps the place in line, unless offers have lapsed so often; tells whether it does. */
    boolean lapse(int most, Instant at) {
        require(WaitlistState.OFFERED);
        withoutOffer();
        lapses++;
        if (lapses >= most) {
            end(WaitlistState.LAPSED, at);
        }
        return state.isLive();
    }

    private void withoutOffer() {
        state = WaitlistState.WAITING;
        offer = null;
        offerEndsAt = null;
    }

    void withdraw(Instant at) {
        if (!state.isLive()) {
            throw new WishOver();
        }
        withoutOffer();
        end(WaitlistState.WITHDRAWN, at);
    }

    /** Takes the withdrawal back: the place in line is the former one. */
    void resume() {
        require(WaitlistState.WITHDRAWN);
        state = WaitlistState.WAITING;
        endedAt = null;
        wishDigest = WishText.digest(wish());
    }

    /** Ends with the window: nothing of that length can begin in it any more. */
    void expire(Instant at) {
        require(WaitlistState.WAITING);
        end(WaitlistState.OVER, at);
    }

    private void end(WaitlistState how, Instant at) {
        state = how;
        endedAt = at;
        wishDigest = null;
    }

    private void require(WaitlistState expected) {
        if (state != expected) {
            throw new WishOver();
        }
    }

    boolean isOver(Instant now) {
        return !windowUntil.minus(length()).isAfter(now);
    }

    private boolean wishesOneSlot() {
        return resource != null && Duration.between(windowFrom, windowUntil).equals(length());
    }

    WaitlistId id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    @Nullable
    ProjectId project() {
        return project == null ? null : new ProjectId(project);
    }

    @Nullable
    ResourceId resource() {
        return resource == null ? null : new ResourceId(resource);
    }

    @Nullable
    CapabilityCode capability() {
        return capability == null ? null : new CapabilityCode(capability);
    }

    Named name() {
        return new Named(nameZh, nameEn);
    }

    String purpose() {
        return purpose;
    }

    WaitlistState state() {
        return state;
    }

    TimeSlot window() {
        return new TimeSlot(windowFrom, windowUntil);
    }

    Duration length() {
        return Duration.ofMinutes(lengthMinutes);
    }

    SlotQuery wish() {
        return WishText.read(wish);
    }

    Instant enteredAt() {
        return enteredAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    ReservationId offer() {
        return offer == null ? null : new ReservationId(offer);
    }

    @Nullable
    Instant offerEndsAt() {
        return offerEndsAt;
    }

    InLine inLine(boolean cleared, Duration had) {
        return new InLine(
                id, resource(), capability(), window(), length(), new Standing(cleared, had, enteredAt, id.value()));
    }
}
