package org.gongfang.resources;

import java.time.Duration;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** Refuses booking rules that contradict each other or lead nowhere. */
final class RuleCheck {

    static final Duration LONGEST = Duration.ofDays(31);
    static final Duration FARTHEST = Duration.ofDays(180);
    static final Duration LONGEST_AROUND = Duration.ofHours(8);
    static final Duration SHORTEST_ANSWER = Duration.ofHours(1);
    static final Duration LONGEST_ANSWER = Duration.ofHours(336);
    static final Money DEAREST = Money.yuan("100000");

    /** More is not asked of anybody: what fades takes for ever to be nothing at all. */
    static final int MOST_RELIABLE = 95;

    private RuleCheck() {}

    static void check(ResourceKind kind, BookingRules rules) {
        onGrid(rules.minLength(), rules, "minLength");
        onGrid(rules.maxLength(), rules, "maxLength");
        within(rules.maxLength(), rules.minLength(), LONGEST, "maxLength");
        within(rules.leadTime(), Duration.ZERO, Duration.ofDays(60), "leadTime");
        within(rules.horizon(), Duration.ofDays(1), FARTHEST, "horizon");
        if (rules.leadTime().compareTo(rules.horizon()) >= 0) {
            throw new InvalidInput("resource-lead-beyond-horizon", "leadTime", rules.horizon());
        }
        within(rules.setUp(), Duration.ZERO, LONGEST_AROUND, "setUp");
        within(rules.cleanUp(), Duration.ZERO, LONGEST_AROUND, "cleanUp");
        within(rules.cancellationDeadline(), Duration.ZERO, Duration.ofDays(30), "cancellationDeadline");
        within(rules.graceTime(), Duration.ofMinutes(5), Duration.ofHours(8), "graceTime");
        price(rules.listPricePerHour(), "listPricePerHour");
        price(rules.policyPricePerHour(), "policyPricePerHour");
        if (rules.policyPricePerHour().compareTo(rules.listPricePerHour()) > 0) {
            throw new InvalidInput("resource-policy-price", "policyPricePerHour", rules.listPricePerHour());
        }
        approval(rules);
        within(rules.answerTime(), SHORTEST_ANSWER, LONGEST_ANSWER, "answerTime");
        quota(rules.personQuota(), "person");
        quota(rules.projectQuota(), "project");
        if (rules.requiredReliability() < 0 || rules.requiredReliability() > MOST_RELIABLE) {
            throw new InvalidInput("resource-reliability", "requiredReliability", MOST_RELIABLE);
        }
        if (rules.operatorRequired() && kind == ResourceKind.TECHNICIAN) {
            throw new InvalidInput("resource-operator-of-technician", "operatorRequired");
        }
    }

    private static void onGrid(Duration length, BookingRules rules, String field) {
        var step = rules.grid().step();
        if (length.compareTo(step) < 0 || length.toSeconds() % step.toSeconds() != 0) {
            throw new InvalidInput("resource-length-off-grid", field, step);
        }
    }

    private static void within(Duration length, Duration least, Duration most, String field) {
        if (length.compareTo(least) < 0 || length.compareTo(most) > 0 || length.toSecondsPart() != 0) {
            throw new InvalidInput("resource-length-out-of-range", field, least, most);
        }
    }

    private static void approval(BookingRules rules) {
        var above = rules.approvalAbove();
        if (rules.approval() == Approval.PROVIDER_ABOVE) {
            if (above == null) {
                throw new InvalidInput("resource-approval-above", "approvalAbove");
            }
            within(above, Duration.ofMinutes(15), LONGEST, "approvalAbove");
        }
    }

    /** A longer stretch allows at least as much as a shorter one. */
    private static void quota(Quota quota, String whose) {
        within(quota.day(), Duration.ofDays(1), whose + "Day");
        within(quota.week(), Duration.ofDays(7), whose + "Week");
        within(quota.month(), Duration.ofDays(31), whose + "Month");
        notBelow(quota.week(), quota.day(), whose + "Week");
        notBelow(quota.month(), quota.week(), whose + "Month");
        notBelow(quota.month(), quota.day(), whose + "Month");
    }

    private static void within(@Nullable Duration hours, Duration longest, String field) {
        if (hours != null) {
            // Several units count several times.
            within(hours, Duration.ofMinutes(15), longest.multipliedBy(500), field);
        }
    }

    private static void notBelow(@Nullable Duration longer, @Nullable Duration shorter, String field) {
        if (longer != null && shorter != null && longer.compareTo(shorter) < 0) {
            throw new InvalidInput("resource-quota-order", field, shorter);
        }
    }

    private static void price(Money price, String field) {
        if (price.compareTo(Money.ZERO) < 0 || price.compareTo(DEAREST) > 0) {
            throw new InvalidInput("resource-price-out-of-range", field, DEAREST);
        }
    }
}
