package org.gongfang.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which qualification: granted after training, renewed, withdrawn, and proved by a certificate. */
@Service
@Transactional(readOnly = true)
public class Training {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_FILE_NAME = 120;

    private final JdbcClient database;
    private final QualificationRows rows;
    private final Qualifications qualifications;
    private final ReservationHolders reservations;
    private final Members members;
    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final Clock clock;

    Training(
            JdbcClient database,
            QualificationRows rows,
            Qualifications qualifications,
            ReservationHolders reservations,
            Members members,
            Ownership ownership,
            CurrentMember currentMember,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.qualifications = qualifications;
        this.reservations = reservations;
        this.members = members;
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person who may be granted a qualification. */
    public record Person(MemberId id, String name) {}

    /** The person with exactly that mail address, or who holds that reservation at one's provider; nobody is listed. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public Optional<Person> find(String mailOrCode) {
        var asked = mailOrCode.strip();
        var code = PublicCode.normalise(asked);
        var found = asked.contains("@")
                ? members.findByMail(asked)
                : Optional.of(code)
                        .filter(PublicCode::isWellFormed)
                        .flatMap(known -> reservations.holderOf(known, ownership.provider()))
                        .flatMap(members::find);
        return found.filter(person -> person.enabled()).map(person -> new Person(person.id(), person.name()));
    }

    /** Grants the qualification, or renews it: its time counts from now. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HeldId grant(QualificationId qualification, MemberId person) {
        var kind = qualifications.offered().stream()
                .filter(one -> one.id().equals(qualification))
                .findFirst()
                .orElseThrow(NotFound::new);
        var member = members.find(person).orElseThrow(NotFound::new);
        var now = now();
        var expires = later(now, kind.validMonths());
        var until = until(expires, now, kind.unusedMonths());
        int renewed = database.sql("update qualification_holder set provider_id = ?, granted_by = ?, granted_at = ?,"
                        + " expires_at = ?, last_used_at = ?, valid_until = ?, withdrawn_at = null,"
                        + " withdrawn_reason = '', reminded_at = null where qualification_id = ? and member_id = ?")
                .params(
                        IdBytes.of(ownership.provider().value()),
                        IdBytes.of(currentMember.id().value()),
                        QualificationRows.utc(now),
                        QualificationRows.utc(expires),
                        QualificationRows.utc(now),
                        QualificationRows.utc(until),
                        IdBytes.of(qualification.value()),
                        IdBytes.of(person.value()))
                .update();
        if (renewed == 0) {
            insert(qualification, person, now, expires, until);
        }
        audit.record("qualification-granted", kind.nameZh(), member.name());
        return rows.held(
                        "h.qualification_id = ? and h.member_id = ?",
                        IdBytes.of(qualification.value()),
                        IdBytes.of(person.value()))
                .getFirst()
                .id();
    }

    private void insert(QualificationId qualification, MemberId person, Instant now, Instant expires, Instant until) {
        database.sql("insert into qualification_holder (id, qualification_id, member_id, provider_id, granted_by,"
                        + " granted_at, expires_at, last_used_at, valid_until, withdrawn_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
                .params(
                        IdBytes.of(HeldId.next().value()),
                        IdBytes.of(qualification.value()),
                        IdBytes.of(person.value()),
                        IdBytes.of(ownership.provider().value()),
                        IdBytes.of(currentMember.id().value()),
                        QualificationRows.utc(now),
                        QualificationRows.utc(expires),
                        QualificationRows.utc(now),
                        QualificationRows.utc(until))
                .update();
    }

    /** Withdraws what one's own provider has granted; reservations that exist stay. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(HeldId id, String reason) {
        var held = requireOwn(id);
        var why = TextRule.required(reason, "reason", LONGEST_REASON);
        database.sql("update qualification_holder set withdrawn_at = ?, withdrawn_reason = ? where id = ?")
                .params(QualificationRows.utc(now()), why, IdBytes.of(id.value()))
                .update();
        audit.record("qualification-withdrawn", held.kind().nameZh(), held.memberName() + ": " + why);
    }

    /** Keeps the certificate: a PDF, JPEG or PNG by its content, in place of the one before. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void attach(HeldId id, String fileName, byte[] content) {
        var held = requireOwn(id);
        if (content.length > Certificate.MAX_BYTES) {
            throw new InvalidInput("certificate-too-heavy", "certificate", Certificate.MAX_BYTES / 1024 / 1024);
        }
        var mediaType =
                Certificate.mediaTypeOf(content).orElseThrow(() -> new InvalidInput("certificate-form", "certificate"));
        database.sql("delete from qualification_certificate where holder_id = ?")
                .param(IdBytes.of(id.value()))
                .update();
        database.sql("insert into qualification_certificate (holder_id, file_name, media_type, uploaded_at, content)"
                        + " values (?, ?, ?, ?, ?)")
                .params(IdBytes.of(id.value()), safe(fileName), mediaType, QualificationRows.utc(now()), content)
                .update();
        audit.record("qualification-certificate-added", held.kind().nameZh(), held.memberName());
    }

    /** The certificate, for whoever holds the qualification and for the provider that has granted it. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Certificate> certificate(HeldId id) {
        var me = currentMember.id();
        boolean visible = find(id).filter(held -> held.member().equals(me)).isPresent() || isOwn(id);
        return visible
                ? database.sql("select file_name, media_type, content from qualification_certificate"
                                + " where holder_id = ?")
                        .param(IdBytes.of(id.value()))
                        .query((row, number) -> new Certificate(row.getString(1), row.getString(2), row.getBytes(3)))
                        .optional()
                : Optional.empty();
    }

    /** To whom one's own provider has granted the qualification, the latest first. */
    @PreAuthorize("hasAnyRole('PROVIDER_MANAGER', 'TECHNICIAN')")
    public List<HeldQualification> holders(QualificationId qualification, int offset, int limit) {
        return rows.held(
                "h.qualification_id = ? and h.provider_id = ? order by h.granted_at desc, h.id limit ? offset ?",
                IdBytes.of(qualification.value()),
                IdBytes.of(ownership.provider().value()),
                limit,
                offset);
    }

    /** Notes that the member has used the resources: what is used does not lapse. Called for completed reservations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteUse(MemberId member, Collection<ResourceId> resources, Instant at) {
        if (resources.isEmpty()) {
            return;
        }
        var used = database.sql("select h.id, h.expires_at, q.unused_months from qualification_holder h"
                        + " join qualification q on q.id = h.qualification_id"
                        + " where h.member_id = :member and h.last_used_at < :at and h.valid_until > :at"
                        + " and h.withdrawn_at is null and h.qualification_id in"
                        + " (select r.qualification_id from resource r where r.id in (:resources))")
                .param("member", IdBytes.of(member.value()))
                .param("at", QualificationRows.utc(at))
                .param("resources", IdBytes.ofResources(resources))
                .query((row, number) -> {
                    int months = row.getInt(3);
                    boolean lapses = !row.wasNull();
                    return new Use(row.getBytes(1), QualificationRows.instant(row, 2), lapses ? months : null);
                })
                .list();
        used.forEach(use -> database.sql(
                        "update qualification_holder set last_used_at = ?, valid_until = ?, reminded_at = null"
                                + " where id = ?")
                .params(
                        QualificationRows.utc(at),
                        QualificationRows.utc(until(use.expiresAt(), at, use.unusedMonths())),
                        use.id())
                .update());
    }

    private record Use(
            byte[] id, Instant expiresAt, @Nullable Integer unusedMonths) {}

    /** What ends within the next 30 days and nobody was reminded of; the caller's transaction reminds them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<HeldQualification> claimEnding(int limit) {
        var now = now();
        var ids = database.sql("select id from qualification_holder where valid_until > ? and valid_until <= ?"
                        + " and withdrawn_at is null and reminded_at is null order by valid_until limit ?"
                        + " for update skip locked")
                .params(
                        QualificationRows.utc(now),
                        QualificationRows.utc(now.plus(HeldQualification.REMINDED_BEFORE)),
                        limit)
                .query((row, number) -> new HeldId(IdBytes.read(row.getBytes(1))))
                .list();
        ids.forEach(id -> database.sql("update qualification_holder set reminded_at = ? where id = ?")
                .params(QualificationRows.utc(now), IdBytes.of(id.value()))
                .update());
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private Optional<HeldQualification> find(HeldId id) {
        return rows.held("h.id = ?", IdBytes.of(id.value())).stream().findFirst();
    }

    private HeldQualification requireOwn(HeldId id) {
        return find(id).filter(held -> isOwn(id)).orElseThrow(NotFound::new);
    }

    private boolean isOwn(HeldId id) {
        return database.sql("select provider_id from qualification_holder where id = ?")
                .param(IdBytes.of(id.value()))
                .query((row, number) -> new OrganisationId(IdBytes.read(row.getBytes(1))))
                .optional()
                .filter(ownership::worksFor)
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant until(Instant expires, Instant lastUse, @Nullable Integer unusedMonths) {
        return Stream.of(expires, unusedMonths == null ? null : later(lastUse, unusedMonths))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(expires);
    }

    private static Instant later(Instant from, int months) {
        return from.atZone(Spoken.DISTRICT_ZONE).plusMonths(months).toInstant();
    }

    /** The last part of the name, without what could mislead a file system or a header. */
    private static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*;]", "")
                .strip();
        var usable = last.isEmpty() ? "certificate" : last;
        return usable.length() <= LONGEST_FILE_NAME ? usable : usable.substring(usable.length() - LONGEST_FILE_NAME);
    }
}
