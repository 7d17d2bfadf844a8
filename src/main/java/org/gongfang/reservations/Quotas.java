package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Rule;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the hours of one person and of one project at a provider within quotas. Bookings of one person on different
 * machines have no calendar in common, so each writes the person's row at the provider before it counts, after the
 * calendars and always in the order of ids. See src/docs/decisions/0021-rules-hold-where-they-are-read.md.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Quotas {

    /** No booking has it. */
    static final ReservationId NONE = new ReservationId(new UUID(0, 0));

    private static final Comparator<UUID> ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final String USES = """
            select i.resource_id, i.units, r.starts_at, r.ends_at, r.status, r.billed_minutes
            from reservation r join reservation_item i on i.reservation_id = r.id
            where %s = ? and r.provider_id = ? and r.starts_at >= ? and r.starts_at < ? and r.ends_at > ? and r.id not in (%s)
            and r.status in ('HELD', 'REQUESTED', 'CONFIRMED', 'IN_USE', 'COMPLETED')""";

    private final JdbcTemplate database;
    private final ProviderRules rules;

    Quotas(JdbcTemplate database, ProviderRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Whose hours are counted, and by which rule. */
    record Subject(UUID id, boolean project, String column, Function<BookingRules, Quota> quota, Rule rule) {

        boolean concerns(BookingTerms terms) {
            return !quota.apply(terms.rules()).isNone();
        }
    }

    /**
     * Counts the booking's hours in.
     *
     * @param booking what is booked, whose hours so far do not count when it moves
     * @throws QuotaExceeded when a quota of one of the resources would be exceeded
     */
    void require(
            ReservationId booking, List<Wanted> wanted, TimeSlot slot, MemberId holder, @Nullable ProjectId project) {
        var subjects = subjects(holder, project).stream()
                .filter(subject -> wanted.stream().map(Wanted::terms).anyMatch(subject::concerns))
                .toList();
        if (subjects.isEmpty()) {
            return;
        }
        var provider = wanted.getFirst().terms().site().provider();
        lock(subjects, provider);
        subjects.forEach(subject -> check(subject, provider, wanted, slot, booking));
    }

    /** Whose hours a booking of the person for the project counts in, in the order in which they are locked. */
    static List<Subject> subjects(MemberId holder, @Nullable ProjectId project) {
        var person = new Subject(holder.value(), false, "r.holder_id", BookingRules::personQuota, Rule.PERSON_QUOTA);
        return Stream.concat(
                        Stream.of(person),
                        Stream.ofNullable(project)
                                .map(one -> new Subject(
                                        one.value(),
                                        true,
                                        "r.project_id",
                                        BookingRules::projectQuota,
                                        Rule.PROJECT_QUOTA)))
                .sorted(Comparator.comparing(Subject::id, ORDER))
                .toList();
    }

    /** Holds the rows of the subjects, which are in the order of their ids, until the transaction ends. */
    void lock(List<Subject> subjects, OrganisationId provider) {
        subjects.forEach(subject -> lock(subject.id(), provider));
    }

    /** A write, not a locking read, as with calendars. */
    private void lock(UUID subject, OrganisationId provider) {
        if (touch(subject, provider) == 0) {
            try {
                database.update(
                        "insert into quota_lock (subject_id, provider_id, revision) values (?, ?, 0)",
                        BookedCells.bytes(subject),
                        BookedCells.bytes(provider.value()));
            } catch (DuplicateKeyException meanwhile) {
                touch(subject, provider);
            }
        }
    }

    private int touch(UUID subject, OrganisationId provider) {
        return database.update(
                "update quota_lock set revision = revision + 1 where subject_id = ? and provider_id = ?",
                BookedCells.bytes(subject),
                BookedCells.bytes(provider.value()));
    }

    private void check(
            Subject subject, OrganisationId provider, List<Wanted> wanted, TimeSlot slot, ReservationId booking) {
        var before = uses(
                subject, provider, hull(slot, wanted.getFirst().terms().site().zone()), booking);
        boolean anyShared = wanted.stream()
                .anyMatch(one -> subject.quota().apply(one.terms().rules()).shared());
        var sharing = anyShared ? rules.sharing(provider, subject.rule()) : List.<ResourceId>of();
        exceeded(subject, wanted, slot, before, sharing).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The whole weeks and months that the slot touches. */
    static TimeSlot hull(TimeSlot slot, ZoneId zone) {
        var months = QuotaSpan.MONTH.touchedBy(slot, zone);
        var weeks = QuotaSpan.WEEK.touchedBy(slot, zone);
        return new TimeSlot(
                Stream.of(months.getFirst().startsAt(), weeks.getFirst().startsAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.of(months.getLast().endsAt(), weeks.getLast().endsAt())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The first quota that the slot would exceed beside the uses there are. */
    static Optional<QuotaExceeded> exceeded(
            Subject subject, List<Wanted> wanted, TimeSlot slot, List<QuotaUse> before, List<ResourceId> sharing) {
        var zone = wanted.getFirst().terms().site().zone();
        var asked = wanted.stream()
                .map(one -> new QuotaUse(one.terms().id().value(), one.units(), slot.startsAt(), slot.endsAt()))
                .toList();
        for (var one : wanted) {
            var quota = subject.quota().apply(one.terms().rules());
            Predicate<QuotaUse> counts = quota.shared()
                    ? use -> sharing.contains(use.resourceId())
                    : use -> use.resourceId().equals(one.terms().id());
            for (var span : QuotaSpan.values()) {
                var limit = span.limit(quota);
                if (limit != null) {
                    for (var stretch : span.touchedBy(slot, zone)) {
                        var used = hours(before, counts, stretch);
                        if (used.plus(hours(asked, counts, stretch)).compareTo(limit) > 0) {
                            return Optional.of(refusal(one.terms(), subject, span, quota, limit, used));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static QuotaExceeded refusal(
            BookingTerms terms, Subject subject, QuotaSpan span, Quota quota, Duration limit, Duration used) {
        var left = limit.minus(used);
        return new QuotaExceeded(
                terms.code(), subject.project(), span, quota.shared(), limit, left.isNegative() ? Duration.ZERO : left);
    }

    private static Duration hours(List<QuotaUse> uses, Predicate<QuotaUse> counts, TimeSlot span) {
        return uses.stream().filter(counts).map(use -> use.within(span)).reduce(Duration.ZERO, Duration::plus);
    }

    /** The subject's uses at the provider within the stretch but for those of one booking; for searches, too. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    List<QuotaUse> uses(Subject subject, OrganisationId provider, TimeSlot hull, ReservationId booking) {
        return uses(subject, provider, hull, List.of(booking));
    }

    /** The subject's uses at the provider within the stretch but for those of the bookings. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    List<QuotaUse> uses(Subject subject, OrganisationId provider, TimeSlot hull, List<ReservationId> but) {
        var others = but.isEmpty() ? List.of(NONE) : but;
        var arguments = Stream.concat(
                Stream.of(
                        BookedCells.bytes(subject.id()),
                        BookedCells.bytes(provider.value()),
                        BookedCells.utc(hull.startsAt().minus(BookingCheck.LONGEST)),
                        BookedCells.utc(hull.endsAt()),
                        BookedCells.utc(hull.startsAt())),
                others.stream().map(one -> BookedCells.bytes(one.value())));
        return database.query(
                USES.formatted(subject.column(), BookedCells.places(others.size())),
                (row, number) -> use(row),
                arguments.toArray());
    }

    /** Which resources of the provider have that quota together. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    List<ResourceId> sharing(OrganisationId provider, Rule rule) {
        return rules.sharing(provider, rule);
    }

    private static QuotaUse use(ResultSet row) throws SQLException {
        return QuotaUse.of(
                BookedCells.uuid(row.getBytes(1)),
                row.getInt(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                ReservationStatus.valueOf(row.getString(5)),
                row.getLong(6));
    }
}
