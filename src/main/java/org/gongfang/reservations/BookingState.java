package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a reservation is at the moment, as the database keeps it; {@link Booking} says how it may change. */
@MappedSuperclass
abstract class BookingState {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    ReservationId id;

    String code;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    MemberId holder;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    OrganisationId provider;

    @Column(name = "project_id")
    @Nullable
    UUID project;

    @Enumerated(EnumType.STRING)
    ReservationStatus status;

    @Embedded
    TimeSlot slot;

    String zone;

    String purpose;

    @Embedded
    Prices prices;

    Instant requestedAt;

    @Nullable
    Instant holdExpiresAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    IfUnanswered ifUnanswered;

    Instant cancelUntil;
    Instant missedAt;
    Instant changedAt;

    boolean cancelledLate;

    @Embedded
    Usage usage;

    @ElementCollection
    @CollectionTable(name = "reservation_item", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "item_no")
    @BatchSize(size = 200)
    List<ItemRow> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reservation_status_change", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "change_no")
    @BatchSize(size = 200)
    List<ChangeRow> history = new ArrayList<>();

    @Embedded
    @Nullable
    SeriesPlace series;

    @Transient
    private boolean together;

    @Embedded
    @Nullable
    Proposal proposal;

    /** The proposal that the last step has ended, whose cells are to be freed. */
    @Transient
    @Nullable
    Proposal withdrawn;

    @ElementCollection
    @CollectionTable(name = "reservation_proposed_item", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "item_no")
    @BatchSize(size = 200)
    List<ItemRow> proposed = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    ReservationId id() {
        return id;
    }

    /** Counts the changes that were committed: what {@code ETag} and {@code If-Match} speak of. */
    int version() {
        return version == null ? 0 : version;
    }

    String code() {
        return code;
    }

    MemberId holder() {
        return holder;
    }

    OrganisationId provider() {
        return provider;
    }

    @Nullable
    ProjectId project() {
        return project == null ? null : new ProjectId(project);
    }

    ReservationStatus status() {
        return status;
    }

    TimeSlot slot() {
        return slot;
    }

    @Nullable
    Instant holdExpiresAt() {
        return holdExpiresAt;
    }

    /** What becomes of a request that is not answered in time, as was agreed when it was made. */
    IfUnanswered ifUnanswered() {
        return ifUnanswered == null ? IfUnanswered.EXPIRE : ifUnanswered;
    }

    /** Waits for an answer, or for none. */
    void waitFor(@Nullable Asking asking) {
        holdExpiresAt = asking == null ? null : asking.answerBy();
        ifUnanswered = asking == null ? null : asking.then();
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** Whether it is a hold, or waits for an answer, and the time for that is over. */
    boolean isHoldOver(Instant now) {
        return holdExpiresAt != null && !now.isBefore(holdExpiresAt);
    }

    List<ItemRow> items() {
        return List.copyOf(items);
    }

    List<ChangeRow> history() {
        return List.copyOf(history);
    }

    List<ResourceId> resources() {
        return items.stream().map(ItemRow::resourceId).toList();
    }

    Usage usage() {
        return usage;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** From here on its steps are those of the whole series. */
    void markTogether() {
        together = true;
    }

    /** Where it stands in its series, or null when it is by itself. */
    @Nullable
    SeriesPlace series() {
        return series;
    }

    /** Where it stands in its series, of which it must be one. */
    SeriesPlace requireSeries() {
        if (series == null) {
            throw new IllegalStateException(code + " is of no series");
        }
        return series;
    }

    /** Whether the time for an answer is over. */
    boolean isDue(Instant now) {
        return holdExpiresAt != null && !now.isBefore(holdExpiresAt);
    }

    /** Whether it is requested or confirmed and has not begun. */
    boolean isAhead(Instant now) {
        return (status == ReservationStatus.REQUESTED || status == ReservationStatus.CONFIRMED)
                && slot.startsAt().isAfter(now);
    }

    /** The slot that the provider proposes instead of an answer, or null. */
    @Nullable
    Proposal proposal() {
        return proposal;
    }

    /** The proposal that a step has just ended, whose cells are still held. */
    Optional<Proposal> withdrawn() {
        return Optional.ofNullable(withdrawn);
    }

    /** What the proposed slot is on. */
    List<ItemRow> proposedItems() {
        return List.copyOf(proposed);
    }

    /** Until when the provider has to answer a request, were it to wait for that from now on. */
    Instant answerBy(Instant at) {
        if (status != ReservationStatus.REQUESTED || !at.isBefore(slot.startsAt())) {
            throw new WrongState(status);
        }
        if (proposal != null) {
            return proposal.answerFrom(at, slot, ifUnanswered());
        }
        return holdExpiresAt == null ? slot.startsAt() : holdExpiresAt;
    }

    /** The open proposal, whose holder alone may answer it. */
    Proposal requireProposal(Instant at) {
        if (proposal == null || holdExpiresAt == null || !at.isBefore(holdExpiresAt)) {
            throw new NoProposal();
        }
        return proposal;
    }

    /** The slot with another end, for a use that goes on. */
    TimeSlot extendedTo(Instant end, Instant at) {
        if (status != ReservationStatus.IN_USE || !at.isBefore(slot.endsAt())) {
            throw new WrongState(status);
        }
        if (!end.isAfter(slot.endsAt())) {
            throw new NothingToMove();
        }
        return new TimeSlot(slot.startsAt(), end);
    }

    /** The holder's offer to somebody else, or null. */
    abstract @Nullable Transfer transfer();

    static String codes(List<ItemRow> items) {
        return items.stream().map(ItemRow::resourceCode).collect(Collectors.joining(" + "));
    }

    static List<UUID> ids(List<ItemRow> items) {
        return items.stream().map(ItemRow::resource).toList();
    }

    BookingFacts facts() {
        return new BookingFacts(
                id,
                code,
                holder,
                items.stream().map(ItemRow::resource).toList(),
                slot,
                together ? requireSeries().series() : null);
    }

    /** What would have to be asked for to get the same. */
    SlotRequest request() {
        return new SlotRequest(
                items.stream()
                        .map(item -> new SlotRequest.Item(item.resourceId(), item.units()))
                        .toList(),
                slot,
                project(),
                purpose);
    }

    /** The booking as people read it, with names that the caller has looked up. */
    Reservation read(Map<MemberId, String> names, List<StatusChange> changes) {
        var transfer = transfer();
        return new Reservation(
                id,
                code,
                holder,
                names.getOrDefault(holder, ""),
                status,
                slot,
                zone(),
                items.stream().map(ItemRow::read).toList(),
                purpose,
                project(),
                prices.list(),
                prices.policy(),
                requestedAt,
                holdExpiresAt,
                usage.checkedInAt(),
                usage.checkedOutAt(),
                changes,
                provider,
                cancelUntil,
                missedAt,
                usage.read(),
                series,
                version(),
                proposal == null ? null : proposal.read(proposed),
                status == ReservationStatus.REQUESTED ? ifUnanswered() : null,
                transfer == null ? null : transfer.read(names));
    }
}
