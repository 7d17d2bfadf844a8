package org.gongfang.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of the daily figures. */
@Repository
class FigureQueries {

    private static final String SUMS = "sum(f.published_minutes) as published, sum(f.booked_minutes) as booked,"
            + " sum(f.used_minutes) as used, sum(f.billed_minutes) as billed";

    /** The sums of a provider in a month. */
    record MonthTotal(OrganisationId provider, YearMonth month, Figures figures) {}

    /** The sums of one group. */
    record Group(String key, Figures figures) {}

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums by group, from the offset on or after the key, at most so many. */
    List<Group> groups(UtilisationQuery query, RowOrder order, @Nullable String after, long offset, int limit) {
        var parameters = new TreeMap<String, Object>();
        var sql = new StringBuilder("select ")
                .append(column(query.groupBy()))
                .append(" as group_key, ")
                .append(SUMS)
                .append(" from daily_figure f");
        if (query.groupBy() == GroupBy.CAPABILITY) {
            sql.append(" join figure_capability c on c.resource_id = f.resource_id");
        }
        sql.append(where(query.period(), query.scope(), parameters));
        if (after != null) {
            sql.append(" and ").append(column(query.groupBy())).append(" > :after");
            parameters.put("after", isId(query.groupBy()) ? Ids.bytes(UUID.fromString(after)) : after);
        }
        sql.append(" group by ").append(column(query.groupBy()));
        if (order == RowOrder.IDLEST) {
            sql.append(" having sum(f.published_minutes) > 0");
        }
        sql.append(" order by ").append(order.clause()).append(" limit :limit offset :offset");
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> new Group(
                        isId(query.groupBy()) ? Ids.uuid(row, "group_key").toString() : row.getString("group_key"),
                        figures(row)))
                .list();
    }

    /** Sums by day and hour, in order. */
    List<HourTotal> hours(Period period, Scope scope) {
        var parameters = new TreeMap<String, Object>();
        return jdbc.sql("select f.on_date, f.at_hour, " + SUMS + " from daily_figure f"
                        + where(period, scope, parameters)
                        + " group by f.on_date, f.at_hour order by f.on_date, f.at_hour")
                .params(parameters)
                .query((row, number) -> new HourTotal(
                        row.getObject("on_date", java.time.LocalDate.class), row.getInt("at_hour"), figures(row)))
                .list();
    }

    /** The sums of each provider and month. */
    List<MonthTotal> months(Period period, Scope scope) {
        var parameters = new TreeMap<String, Object>();
        return jdbc.sql("select f.provider_id, extract(year from f.on_date) as in_year,"
                        + " extract(month from f.on_date) as in_month, " + SUMS + " from daily_figure f"
                        + where(period, scope, parameters)
                        + " group by f.provider_id, extract(year from f.on_date), extract(month from f.on_date)")
                .params(parameters)
                .query((row, number) -> new MonthTotal(
                        new OrganisationId(Ids.uuid(row, "provider_id")),
                        YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
                        figures(row)))
                .list();
    }

    private static String where(Period period, Scope scope, Map<String, Object> parameters) {
        var where = new StringBuilder(" where f.on_date >= :from and f.on_date < :to");
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        if (scope.resource() != null) {
            where.append(" and f.resource_id = :resource");
            parameters.put("resource", Ids.bytes(scope.resource().value()));
        }
        if (scope.site() != null) {
            where.append(" and f.site_id = :site");
            parameters.put("site", Ids.bytes(scope.site().value()));
        }
        if (scope.provider() != null) {
            where.append(" and f.provider_id = :provider");
            parameters.put("provider", Ids.bytes(scope.provider().value()));
        }
        if (scope.district() != null) {
            where.append(" and f.district = :district");
            parameters.put("district", scope.district());
        }
        if (scope.kind() != null) {
            where.append(" and f.kind = :kind");
            parameters.put("kind", scope.kind().name());
        }
        if (scope.capability() != null) {
            where.append(" and exists (select 1 from figure_capability k where k.resource_id = f.resource_id"
                    + " and k.capability = :capability)");
            parameters.put("capability", scope.capability().value());
        }
        return where.toString();
    }

    private static String column(GroupBy groupBy) {
        return switch (groupBy) {
            case RESOURCE -> "f.resource_id";
            case SITE -> "f.site_id";
            case PROVIDER -> "f.provider_id";
            case CAPABILITY -> "c.capability";
            case DISTRICT -> "f.district";
            case KIND -> "f.kind";
        };
    }

    static boolean isId(GroupBy groupBy) {
        return switch (groupBy) {
            case RESOURCE, SITE, PROVIDER -> true;
            case CAPABILITY, DISTRICT, KIND -> false;
        };
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getLong("published"), row.getLong("booked"), row.getLong("used"), row.getLong("billed"));
    }
}
