package org.gongfang.reporting.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.reporting.GroupBy;

/** What the rows of the report screen stand for: one of the groups, or days. */
enum Grouping {
    PROVIDER(GroupBy.PROVIDER),
    DISTRICT(GroupBy.DISTRICT),
    SITE(GroupBy.SITE),
    CAPABILITY(GroupBy.CAPABILITY),
    KIND(GroupBy.KIND),
    RESOURCE(GroupBy.RESOURCE),
    DAY(null);

    private final Optional<GroupBy> groupBy;

    Grouping(@org.jspecify.annotations.Nullable GroupBy groupBy) {
        this.groupBy = Optional.ofNullable(groupBy);
    }

    /** The group, or nothing for days. */
    Optional<GroupBy> groupBy() {
        return groupBy;
    }

    /** The name in the address bar. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> of(String token) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.token().equals(token))
                .findFirst();
    }
}
