package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a resource asks of people besides who they are: that they come when they say so, and that they do not take several
 * machines at once. Asks the database nothing where no rule does. See
 * src/docs/decisions/0036-reliable-people-one-machine-at-a-time.md.
 */
@Component
class FairUse {

    /** Machines of several providers have no provider's row in common. */
    private static final OrganisationId EVERYWHERE = new OrganisationId(Quotas.NONE.value());

    private static final String HAD = """
            select i.resource_id, r.code, i.resource_name_zh, i.resource_name_en, r.starts_at, r.ends_at
            from reservation r join reservation_item i on i.reservation_id = r.id
            where r.holder_id = ? and r.starts_at >= ? and r.starts_at < ? and r.ends_at > ? and r.id not in (%s)
            and r.status in ('HELD', 'REQUESTED', 'CONFIRMED', 'IN_USE')
            order by r.starts_at, r.id, i.item_no""";

    private final ReliabilityMarks marks;
    private final Quotas quotas;
    private final Resources resources;
    private final JdbcTemplate database;
    private final Clock clock;

    FairUse(ReliabilityMarks marks, Quotas quotas, Resources resources, JdbcTemplate database, Clock clock) {
        this.marks = marks;
        this.quotas = quotas;
        this.resources = resources;
        this.database = database;
        this.clock = clock;
    }

    /** A resource that somebody has, by the code of the reservation. */
    record Had(ResourceId resource, String code, Named name, Instant from, Instant until) {

        private boolean isIn(TimeSlot slot) {
            return from.isBefore(slot.endsAt()) && slot.startsAt().isBefore(until);
        }
    }

    /** @throws NotReliableEnough when a resource asks for more than the person has */
    void requireReliable(List<BookingTerms> wanted, MemberId holder) {
        var strictest = wanted.stream()
                .filter(one -> one.rules().requiredReliability() > 0)
                .max((one, other) -> Integer.compare(
                        one.rules().requiredReliability(), other.rules().requiredReliability()));
        strictest.ifPresent(one -> {
            int required = one.rules().requiredReliability();
            var reliability = marks.of(holder, clock.instant());
            if (!reliability.isEnough(required)) {
                throw new NotReliableEnough(
                        one.code(), required, reliability.score(), reliability.enoughFrom(required));
            }
        });
    }

    /**
     * Sees to it that the person has no other machine meanwhile. Who books for a project does not do all of it alone and
     * is not asked.
     *
     * @param others machines that the person has at least in the slot; asked for only where a rule needs them
     * @throws TwoInOne when the request itself names two
     * @throws TwoAtOnce when there is another one already
     */
    void requireAlone(
            List<BookingTerms> wanted, TimeSlot slot, @Nullable ProjectId project, Supplier<List<Had>> others) {
        var machines = wanted.stream()
                .filter(one -> one.kind() == ResourceKind.MACHINE)
                .toList();
        var strict = machines.stream().filter(one -> one.rules().oneAtATime()).findFirst();
        if (project != null || strict.isEmpty()) {
            return;
        }
        var one = strict.get();
        machines.stream().filter(other -> other != one).findFirst().ifPresent(other -> {
            throw new TwoInOne(one.code(), other.code());
        });
        others.get().stream().filter(had -> had.isIn(slot)).findFirst().ifPresent(had -> {
            throw new TwoAtOnce(one.code(), had.name(), had.code(), had.from(), had.until());
        });
    }

    /**
     * The machines that the person has in the stretch, the earliest first.
     *
     * @param moving what is booked, which may move, and what moves with it: that does not count
     * @param locking whether to queue bookings of the person by writing their row, after the calendars and before those of
     *     quotas; without it, it is only a look
     */
    List<Had> others(Collection<ReservationId> moving, TimeSlot within, MemberId holder, boolean locking) {
        if (locking) {
            quotas.lock(Quotas.subjects(holder, null), EVERYWHERE);
        }
        var arguments = Stream.concat(
                Stream.<Object>of(
                        BookedCells.bytes(holder.value()),
                        BookedCells.utc(within.startsAt().minus(BookingCheck.LONGEST)),
                        BookedCells.utc(within.endsAt()),
                        BookedCells.utc(within.startsAt())),
                moving.stream().map(one -> BookedCells.bytes(one.value())));
        var had = database.query(
                HAD.formatted(BookedCells.places(moving.size())), (row, number) -> had(row), arguments.toArray());
        if (had.isEmpty()) {
            return List.of();
        }
        var ids = new HashSet<ResourceId>();
        had.forEach(one -> ids.add(one.resource()));
        Map<ResourceId, BookingTerms> terms = resources.terms(List.copyOf(ids));
        return had.stream()
                .filter(one -> Optional.ofNullable(terms.get(one.resource()))
                        .filter(its -> its.kind() == ResourceKind.MACHINE)
                        .isPresent())
                .toList();
    }

    private static Had had(ResultSet row) throws SQLException {
        return new Had(
                new ResourceId(BookedCells.uuid(row.getBytes(1))),
                row.getString(2),
                new Named(row.getString(3), row.getString(4)),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
