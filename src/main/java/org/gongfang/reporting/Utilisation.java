package org.gongfang.reporting;

import java.util.List;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How capacity was used, from the daily figures; what each figure counts is said in {@link Figures}. Officials and admins
 * see everything, a provider's managers what their own organisation offers.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN', 'PROVIDER_MANAGER')")
@Transactional(readOnly = true)
public class Utilisation {

    private static final int ROWS_AT_MOST = 1000;

    private final FigureQueries queries;
    private final GroupNames names;
    private final CurrentMember currentMember;

    Utilisation(FigureQueries queries, GroupNames names, CurrentMember currentMember) {
        this.queries = queries;
        this.names = names;
        this.currentMember = currentMember;
    }

    /** Some rows of a report, in the order. */
    public List<UtilisationRow> rows(UtilisationQuery query, RowOrder order, long offset, int limit) {
        return named(query, queries.groups(permitted(query), order, null, offset, Math.min(limit, ROWS_AT_MOST)));
    }

    /**
     * One page of a report in the order of the rows' keys.
     *
     * @throws InvalidInput when the cursor is none of ours
     */
    public CursorPage<UtilisationRow> page(UtilisationQuery query, @Nullable String cursor, int size) {
        if (cursor != null && FigureQueries.isId(query.groupBy())) {
            requireId(cursor);
        }
        var groups = queries.groups(permitted(query), RowOrder.KEY, cursor, 0, size + 1);
        boolean more = groups.size() > size;
        var shown = more ? groups.subList(0, size) : groups;
        return new CursorPage<>(named(query, shown), more ? shown.getLast().key() : null);
    }

    /** The sums of every hour that has any, in order. */
    public List<HourTotal> hours(Period period, Scope scope) {
        return queries.hours(period, permitted(scope));
    }

    /** What people call a resource, site, provider, capability, district or kind; its figures are left out. */
    public UtilisationRow nameOf(GroupBy groupBy, String key) {
        return names.name(groupBy, List.of(new FigureQueries.Group(key, Figures.NONE)))
                .getFirst();
    }

    private List<UtilisationRow> named(UtilisationQuery query, List<FigureQueries.Group> groups) {
        return names.name(query.groupBy(), groups);
    }

    private UtilisationQuery permitted(UtilisationQuery query) {
        return new UtilisationQuery(query.period(), permitted(query.scope()), query.groupBy());
    }

    private Scope permitted(Scope scope) {
        var member = currentMember.require();
        return member.has(Role.OFFICIAL) || member.has(Role.ADMIN)
                ? scope
                : scope.withProvider(currentMember.organisation());
    }

    private static void requireId(String cursor) {
        try {
            UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("malformed", "page");
        }
    }
}
