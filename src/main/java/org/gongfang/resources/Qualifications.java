package org.gongfang.resources;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of qualifications that machines may require. A provider has its own; those of the city are an admin's. */
@Service
@Transactional(readOnly = true)
public class Qualifications {

    private static final int MOST_MONTHS = 120;

    private final JdbcClient database;
    private final QualificationRows rows;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final Clock clock;

    Qualifications(
            JdbcClient database,
            QualificationRows rows,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a kind of the manager's own provider, or of the city when an admin does. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public QualificationId add(QualificationForm form) {
        var clean = clean(form);
        var id = QualificationId.next();
        var provider = keeper();
        database.sql("insert into qualification (id, version, provider_id, name_zh, name_en, valid_months,"
                        + " unused_months, retired) values (?, 0, ?, ?, ?, ?, ?, ?)")
                .param(IdBytes.of(id.value()))
                .param(provider == null ? null : IdBytes.of(provider.value()))
                .param(clean.nameZh())
                .param(clean.nameEn())
                .param(clean.validMonths())
                .param(clean.unusedMonths())
                .param(false)
                .update();
        audit.record("qualification-added", clean.nameZh(), "");
        return id;
    }

    /**
     * Writes a kind anew; what people hold keeps its dates.
     *
     * @throws ChangedMeanwhile when someone has written it since it had the given version
     */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void change(QualificationId id, QualificationForm form, int version) {
        requireKept(id);
        var clean = clean(form);
        int changed = database.sql("update qualification set version = version + 1, name_zh = ?, name_en = ?,"
                        + " valid_months = ?, unused_months = ? where id = ? and version = ?")
                .param(clean.nameZh())
                .param(clean.nameEn())
                .param(clean.validMonths())
                .param(clean.unusedMonths())
                .param(IdBytes.of(id.value()))
                .param(version)
                .update();
        if (changed == 0) {
            throw new ChangedMeanwhile();
        }
        audit.record("qualification-changed", clean.nameZh(), "");
    }

    /** Takes a kind out of use; no machine may require it any more. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void retire(QualificationId id) {
        var kind = requireKept(id);
        int requiring = database.sql("select count(*) from resource where qualification_id = ?")
                        .param(IdBytes.of(id.value()))
                        .query(Integer.class)
                        .single()
                + database.sql("select count(*) from provider_rules where qualification_id = ?")
                        .param(IdBytes.of(id.value()))
                        .query(Integer.class)
                        .single();
        if (requiring > 0) {
            throw new InvalidInput("qualification-in-use", "qualification", requiring);
        }
        database.sql("update qualification set retired = ?, version = version + 1 where id = ?")
                .params(true, IdBytes.of(id.value()))
                .update();
        audit.record("qualification-retired", kind.nameZh(), "");
    }

    /** The kinds that the signed-in member's provider may require and grant: its own and those of the city. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN', 'ADMIN')")
    public List<Qualification> offered() {
        var provider = keeper();
        return provider == null
                ? rows.kinds("q.provider_id is null and q.retired = ?", false)
                : rows.kinds(
                        "q.retired = ? and (q.provider_id is null or q.provider_id = ?)",
                        false,
                        IdBytes.of(provider.value()));
    }

    /** The kinds that exist among the ids, with the names of who grants them. */
    public Map<QualificationId, Qualification> findAll(Collection<QualificationId> ids) {
        return rows.kinds(ids);
    }

    /** Those of the kinds that the member does not hold until that moment: one statement. */
    public Set<QualificationId> missing(MemberId member, Collection<QualificationId> required, Instant until) {
        if (required.isEmpty()) {
            return Set.of();
        }
        var places = String.join(",", Collections.nCopies(required.size(), "?"));
        var arguments = Stream.concat(
                        Stream.<Object>of(
                                IdBytes.of(member.value()),
                                QualificationRows.utc(until.truncatedTo(ChronoUnit.MICROS))),
                        required.stream().map(id -> (Object) IdBytes.of(id.value())))
                .toList();
        var held = database.sql(
                        "select qualification_id from qualification_holder where member_id = ? and valid_until >= ?"
                                + " and withdrawn_at is null and qualification_id in (" + places + ")")
                .params(arguments)
                .query((row, number) -> new QualificationId(IdBytes.read(row.getBytes(1))))
                .list();
        return required.stream().filter(id -> !held.contains(id)).collect(toSet());
    }

    /** What the member holds, and until when: one statement. */
    public Map<QualificationId, Instant> heldUntil(MemberId member) {
        var held = new HashMap<QualificationId, Instant>();
        database.sql("select qualification_id, valid_until from qualification_holder where member_id = ?"
                        + " and withdrawn_at is null")
                .param(IdBytes.of(member.value()))
                .query(row -> {
                    held.merge(
                            new QualificationId(IdBytes.read(row.getBytes(1))),
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            (one, other) -> one.isAfter(other) ? one : other);
                });
        return held;
    }

    /** What the signed-in member holds or held, what ends next first. */
    @PreAuthorize("isAuthenticated()")
    public List<HeldQualification> mine() {
        return rows.held(
                "h.member_id = ? order by h.valid_until desc, h.id",
                IdBytes.of(currentMember.id().value()));
    }

    /** Those among the required kinds that the signed-in member lacks now; all of them when nobody is signed in. */
    public Set<QualificationId> missingNow(Collection<QualificationId> required) {
        return currentMember
                .find()
                .map(member -> missing(member.id(), required, clock.instant()))
                .orElse(Set.copyOf(required));
    }

    /** @throws InvalidInput when the provider may not require it */
    void requireOffered(@Nullable QualificationId id, OrganisationId provider) {
        if (id != null
                && rows.kinds(
                                "q.id = ? and q.retired = ? and (q.provider_id is null or q.provider_id = ?)",
                                IdBytes.of(id.value()),
                                false,
                                IdBytes.of(provider.value()))
                        .isEmpty()) {
            throw new InvalidInput("qualification-unknown", "qualification");
        }
    }

    private Qualification requireKept(QualificationId id) {
        return Optional.ofNullable(rows.kinds(List.of(id)).get(id))
                .filter(kind -> Objects.equals(kind.provider(), keeper()))
                .orElseThrow(NotFound::new);
    }

    /** The provider for which the signed-in member acts; nobody's, which is the city's, for an admin. */
    private @Nullable OrganisationId keeper() {
        var member = currentMember.require();
        return member.has(Role.PROVIDER_MANAGER) || member.has(Role.TECHNICIAN) ? ownership.provider() : null;
    }

    private static QualificationForm clean(QualificationForm form) {
        months(form.validMonths(), "validMonths");
        var unused = form.unusedMonths();
        if (unused != null) {
            months(unused, "unusedMonths");
        }
        return new QualificationForm(
                TextRule.required(form.nameZh(), "nameZh", TextRule.NAME),
                TextRule.optional(form.nameEn(), "nameEn", TextRule.NAME),
                form.validMonths(),
                unused);
    }

    private static void months(int months, String field) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new InvalidInput(
                    "resource-figure-out-of-range", field, Integer.toString(1), Integer.toString(MOST_MONTHS));
        }
    }
}
