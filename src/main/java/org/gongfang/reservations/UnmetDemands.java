package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.SignedInMember;
import org.gongfang.resources.AttributeNeed;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people looked for and did not find: what the district lacks. */
@Service
@Transactional(readOnly = true)
public class UnmetDemands {

    private static final int LONGEST_LIMITS = 500;

    /** Whoever looks again within that time, or turns back to the page, has asked once. */
    private static final Duration SAME_QUESTION = Duration.ofHours(1);

    /** Figures are shown for three years. */
    private static final Duration KEPT = Duration.ofDays(3 * 366);

    private final JdbcClient database;
    private final CurrentMember currentMember;
    private final Clock clock;

    UnmetDemands(JdbcClient database, CurrentMember currentMember, Clock clock) {
        this.database = database;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** Notes that the search has found nothing; one for a single resource is no demand of its own. */
    @Transactional
    public void note(SlotQuery query) {
        if (query.resource() != null
                || query.capability() == null && query.needs().isNone()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var member = currentMember.find().map(SignedInMember::id).orElse(null);
        var limits = limits(query);
        if (isNoted(query, limits, member == null ? null : BookedCells.bytes(member.value()), now)) {
            return;
        }
        database.sql(
                        "insert into unmet_demand (id, asked_at, member_id, capability, district, material, length_minutes,"
                                + " window_from, window_until, with_operator, with_workstation, limits)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(BookedCells.bytes(TimeOrderedId.next()))
                .param(BookedCells.utc(now))
                .param(member == null ? null : BookedCells.bytes(member.value()))
                .param(query.capability() == null ? null : query.capability().value())
                .param(query.district())
                .param(query.needs().material())
                .param(query.length().toMinutes())
                .param(BookedCells.utc(query.window().startsAt()))
                .param(BookedCells.utc(query.window().endsAt()))
                .param(query.withOperator())
                .param(query.conditions().withWorkstation())
                .param(limits)
                .update();
    }

    private boolean isNoted(SlotQuery query, String limits, byte @Nullable [] member, Instant now) {
        var capability = query.capability() == null ? null : query.capability().value();
        return database.sql("select count(*) from unmet_demand where asked_at > :since and limits = :limits"
                                + " and length_minutes = :length and with_operator = :operator"
                                + (capability == null ? " and capability is null" : " and capability = :capability")
                                + (query.district() == null ? " and district is null" : " and district = :district")
                                + (query.needs().material() == null
                                        ? " and material is null"
                                        : " and material = :material")
                                + (member == null ? " and member_id is null" : " and member_id = :member"))
                        .param("since", BookedCells.utc(now.minus(SAME_QUESTION)))
                        .param("limits", limits)
                        .param("length", query.length().toMinutes())
                        .param("operator", query.withOperator())
                        .params(named(capability, query, member))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> named(@Nullable String capability, SlotQuery query, byte @Nullable [] member) {
        var named = new HashMap<String, Object>();
        put(named, "capability", capability);
        put(named, "district", query.district());
        put(named, "material", query.needs().material());
        put(named, "member", member);
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
    }

    /** What else was asked, as the search's address says it. */
    private static String limits(SlotQuery query) {
        var parts = new ArrayList<String>();
        var needs = query.needs();
        var size = needs.size("x");
        if (!size.isEmpty()) {
            parts.add("size=" + size);
        }
        if (needs.toleranceMicrons() != null) {
            parts.add("tolerance-um=" + needs.toleranceMicrons());
        }
        needs.attributes().stream().map(AttributeNeed::toString).forEach(need -> parts.add("attribute=" + need));
        var conditions = query.conditions();
        conditions.weekdays().stream().sorted().forEach(day -> parts.add("weekday=" + day));
        if (conditions.from() != null) {
            parts.add("after=" + conditions.from());
        }
        if (conditions.until() != null) {
            parts.add("before=" + conditions.until());
        }
        if (conditions.mostPrice() != null) {
            parts.add("price=" + conditions.mostPrice().yuan());
        }
        var all = String.join("&", parts);
        return all.length() > LONGEST_LIMITS ? all.substring(0, LONGEST_LIMITS) : all;
    }

    /** What was looked for in vain in that time, the earliest first. */
    public List<UnmetDemand> between(Instant from, Instant until) {
        return database.sql(
                        "select asked_at, capability, district, material, length_minutes, window_from, window_until,"
                                + " with_operator, with_workstation, limits from unmet_demand"
                                + " where asked_at >= ? and asked_at < ? order by asked_at, id")
                .param(BookedCells.utc(from))
                .param(BookedCells.utc(until))
                .query((row, number) -> demand(row))
                .list();
    }

    private static UnmetDemand demand(ResultSet row) throws SQLException {
        var capability = row.getString(2);
        return new UnmetDemand(
                moment(row, 1),
                capability == null ? null : new CapabilityCode(capability),
                row.getString(3),
                row.getString(4),
                Duration.ofMinutes(row.getLong(5)),
                new TimeSlot(moment(row, 6), moment(row, 7)),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getString(10));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    @Transactional
    int forgetOld() {
        return database.sql("delete from unmet_demand where asked_at < ?")
                .param(BookedCells.utc(clock.instant().minus(KEPT)))
                .update();
    }
}
