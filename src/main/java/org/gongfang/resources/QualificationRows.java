package org.gongfang.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads qualifications and who holds them, with the names that belong to them. */
@Component
@Transactional(readOnly = true)
class QualificationRows {

    private static final String KINDS =
            "select q.id, q.provider_id, q.name_zh, q.name_en, q.valid_months, q.unused_months, q.version"
                    + " from qualification q where ";

    private static final String HELD =
            "select h.id, h.qualification_id, h.member_id, h.granted_by, h.provider_id, h.granted_at, h.expires_at,"
                    + " h.valid_until, h.withdrawn_at, h.withdrawn_reason, c.file_name from qualification_holder h"
                    + " left join qualification_certificate c on c.holder_id = h.id where ";

    private final JdbcClient database;
    private final Organisations organisations;
    private final Members members;

    QualificationRows(JdbcClient database, Organisations organisations, Members members) {
        this.database = database;
        this.organisations = organisations;
        this.members = members;
    }

    /** The kinds for which the condition holds, by name: two statements. */
    List<Qualification> kinds(String condition, Object... arguments) {
        var rows = database.sql(KINDS + condition + " order by q.name_zh, q.id")
                .params(List.of(arguments))
                .query((row, number) -> kind(row))
                .list();
        var grantors = organisations.findAll(rows.stream()
                .map(Qualification::provider)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(kind -> {
                    var provider = kind.provider();
                    var grantor = provider == null ? null : grantors.get(provider);
                    return grantor == null
                            ? kind
                            : new Qualification(
                                    kind.id(),
                                    provider,
                                    grantor.nameZh(),
                                    grantor.nameEn(),
                                    kind.nameZh(),
                                    kind.nameEn(),
                                    kind.validMonths(),
                                    kind.unusedMonths(),
                                    kind.version());
                })
                .toList();
    }

    Map<QualificationId, Qualification> kinds(Collection<QualificationId> ids) {
        var found = new HashMap<QualificationId, Qualification>();
        if (!ids.isEmpty()) {
            var places = String.join(",", Collections.nCopies(ids.size(), "?"));
            kinds(
                            "q.id in (" + places + ")",
                            ids.stream()
                                    .map(id -> (Object) IdBytes.of(id.value()))
                                    .toArray())
                    .forEach(kind -> found.put(kind.id(), kind));
        }
        return found;
    }

    private static Qualification kind(ResultSet row) throws SQLException {
        byte @Nullable [] provider = row.getBytes(2);
        int unused = row.getInt(6);
        boolean lapses = !row.wasNull();
        return new Qualification(
                new QualificationId(IdBytes.read(row.getBytes(1))),
                provider == null ? null : new OrganisationId(IdBytes.read(provider)),
                "",
                "",
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                lapses ? unused : null,
                row.getInt(7));
    }

    private record Row(
            HeldId id,
            QualificationId kind,
            MemberId member,
            MemberId grantedBy,
            OrganisationId provider,
            Instant grantedAt,
            Instant expiresAt,
            Instant validUntil,
            boolean withdrawn,
            String reason,
            @Nullable String certificate) {}

    /** What people hold, by the condition and in its order. */
    List<HeldQualification> held(String condition, Object... arguments) {
        var rows = database.sql(HELD + condition)
                .params(List.of(arguments))
                .query((row, number) -> heldRow(row))
                .list();
        var kinds = kinds(rows.stream().map(Row::kind).distinct().toList());
        var grantors = organisations.findAll(
                rows.stream().map(Row::provider).distinct().toList());
        var names = members.names(rows.stream().map(Row::member).distinct().toList());
        var held = new ArrayList<HeldQualification>();
        for (var row : rows) {
            var kind = kinds.get(row.kind());
            var grantor = grantors.get(row.provider());
            if (kind != null) {
                held.add(new HeldQualification(
                        row.id(),
                        kind,
                        row.member(),
                        names.getOrDefault(row.member(), ""),
                        row.grantedBy(),
                        grantor == null ? "" : grantor.nameZh(),
                        row.grantedAt(),
                        row.expiresAt(),
                        row.validUntil(),
                        row.withdrawn(),
                        row.reason(),
                        row.certificate()));
            }
        }
        return held;
    }

    private static Row heldRow(ResultSet row) throws SQLException {
        return new Row(
                new HeldId(id(row, 1)),
                new QualificationId(id(row, 2)),
                new MemberId(id(row, 3)),
                new MemberId(id(row, 4)),
                new OrganisationId(id(row, 5)),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8),
                row.getObject(9) != null,
                row.getString(10),
                row.getString(11));
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return IdBytes.read(row.getBytes(column));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
