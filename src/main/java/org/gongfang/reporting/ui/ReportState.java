package org.gongfang.reporting.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongfang.identity.OrganisationId;
import org.gongfang.reporting.GroupBy;
import org.gongfang.reporting.Period;
import org.gongfang.reporting.Scope;
import org.gongfang.reporting.UtilisationQuery;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.SiteId;
import org.gongfang.shared.Refusal;

/** What the report screen shows, as its address says it: {@code ?from=2026-11-01&through=2026-11-30&by=provider}. */
record ReportState(Period period, Grouping grouping, Scope scope) {

    private static final int DAYS_UNLESS_TOLD = 30;

    /** The report that an address without parameters shows: the machines of every provider. */
    static ReportState usual(LocalDate today) {
        return new ReportState(usualPeriod(today), Grouping.PROVIDER, Scope.ALL.withKind(ResourceKind.MACHINE));
    }

    /** Reads the address; what is missing or makes no sense takes its usual value. */
    static ReportState read(QueryParameters parameters, LocalDate today) {
        return parameters.getParameters().isEmpty() ? usual(today) : readAll(parameters, today);
    }

    private static ReportState readAll(QueryParameters parameters, LocalDate today) {
        var scope = new Scope(
                id(parameters, "resource").map(ResourceId::new).orElse(null),
                id(parameters, "site").map(SiteId::new).orElse(null),
                id(parameters, "provider").map(OrganisationId::new).orElse(null),
                parameters
                        .getSingleParameter("capability")
                        .filter(CapabilityCode::isWellFormed)
                        .map(CapabilityCode::new)
                        .orElse(null),
                parameters.getSingleParameter("district").orElse(null),
                parameters.getSingleParameter("kind").flatMap(ReportState::kind).orElse(null));
        return new ReportState(
                period(parameters, today),
                parameters.getSingleParameter("by").flatMap(Grouping::of).orElse(Grouping.PROVIDER),
                scope);
    }

    /** The period that a report begins with: the last thirty days that are over. */
    static Period usualPeriod(LocalDate today) {
        return new Period(today.minusDays(DAYS_UNLESS_TOLD), today);
    }

    private static Period period(QueryParameters parameters, LocalDate today) {
        var usual = usualPeriod(today);
        var from = date(parameters, "from").orElse(usual.from());
        var through = date(parameters, "through").orElse(usual.lastDay());
        try {
            return Period.through(from, through);
        } catch (Refusal impossible) {
            return usual;
        }
    }

    private static Optional<LocalDate> date(QueryParameters parameters, String name) {
        return parse(parameters, name, LocalDate::parse, DateTimeParseException.class)
                .filter(date -> date.getYear() >= 1900 && date.getYear() < 10_000);
    }

    private static Optional<UUID> id(QueryParameters parameters, String name) {
        return parse(parameters, name, UUID::fromString, IllegalArgumentException.class);
    }

    private static <T, X extends RuntimeException> Optional<T> parse(
            QueryParameters parameters, String name, Function<String, T> parser, Class<X> refusal) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (RuntimeException unreadable) {
                if (refusal.isInstance(unreadable)) {
                    return Optional.empty();
                }
                throw unreadable;
            }
        });
    }

    private static Optional<ResourceKind> kind(String name) {
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("from", period.from().toString());
        parameters.put("through", period.lastDay().toString());
        parameters.put("by", grouping.token());
        put(parameters, "resource", scope.resource());
        put(parameters, "site", scope.site());
        put(parameters, "provider", scope.provider());
        put(parameters, "capability", scope.capability());
        put(parameters, "district", scope.district());
        put(parameters, "kind", scope.kind() == null ? null : scope.kind().name());
        return QueryParameters.simple(parameters);
    }

    private static void put(
            Map<String, String> parameters, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** The query behind the rows; days are summed from the hours instead, and export by resource. */
    UtilisationQuery query() {
        return new UtilisationQuery(period, scope, grouping.groupBy().orElse(GroupBy.RESOURCE));
    }

    ReportState with(Period newPeriod) {
        return new ReportState(newPeriod, grouping, scope);
    }

    ReportState with(Grouping newGrouping) {
        return new ReportState(period, newGrouping, scope);
    }

    ReportState with(Scope newScope) {
        return new ReportState(period, grouping, newScope);
    }

    /** The report one step closer: about the row with this key only. */
    ReportState into(String key) {
        return switch (grouping) {
            case PROVIDER -> step(scope.withProvider(new OrganisationId(UUID.fromString(key))), Grouping.RESOURCE);
            case DISTRICT -> step(scope.withDistrict(key), Grouping.PROVIDER);
            case SITE -> step(scope.withSite(new SiteId(UUID.fromString(key))), Grouping.RESOURCE);
            case CAPABILITY -> step(scope.withCapability(new CapabilityCode(key)), Grouping.RESOURCE);
            case KIND -> step(scope.withKind(ResourceKind.valueOf(key)), Grouping.RESOURCE);
            case RESOURCE -> step(scope.withResource(new ResourceId(UUID.fromString(key))), Grouping.DAY);
            case DAY -> this;
        };
    }

    private ReportState step(Scope newScope, Grouping newGrouping) {
        return new ReportState(period, newGrouping, newScope);
    }
}
