package org.gongfang.resources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The columns of booking rules, in their order. An empty cell follows the provider's default. A new rule is one line
 * here and one in {@link #rules}.
 */
final class RuleColumns {

    private final List<Column<?, ?>> all = new ArrayList<>();
    private final Map<Rule, List<Column<ResourceEntry, ?>>> byRule = new EnumMap<>(Rule.class);

    final Column<ResourceEntry, Money> listPrice;
    final Column<ResourceEntry, Money> policyPrice;
    final Column<ResourceEntry, Grid> grid;
    final Column<ResourceEntry, Duration> minLength;
    final Column<ResourceEntry, Duration> maxLength;
    final Column<ResourceEntry, Duration> leadTime;
    final Column<ResourceEntry, Duration> horizon;
    final Column<ResourceEntry, Duration> setUp;
    final Column<ResourceEntry, Duration> cleanUp;
    final Column<ResourceEntry, Audience> audience;
    final Column<ResourceEntry, Approval> approval;
    final Column<ResourceEntry, Duration> approvalAbove;
    final Column<ResourceEntry, Duration> answerTime;
    final Column<ResourceEntry, IfUnanswered> ifUnanswered;
    final Column<ResourceEntry, Boolean> operatorRequired;
    final Column<ResourceEntry, Optional<QualificationId>> qualification;
    final Column<ResourceEntry, Optional<Duration>> personDay;
    final Column<ResourceEntry, Optional<Duration>> personWeek;
    final Column<ResourceEntry, Optional<Duration>> personMonth;
    final Column<ResourceEntry, Optional<Duration>> projectDay;
    final Column<ResourceEntry, Optional<Duration>> projectWeek;
    final Column<ResourceEntry, Optional<Duration>> projectMonth;
    final Column<ResourceEntry, Integer> requiredReliability;
    final Column<ResourceEntry, Boolean> oneAtATime;
    final Column<ResourceEntry, Duration> cancellationDeadline;
    final Column<ResourceEntry, Duration> graceTime;

    RuleColumns(CellForms forms, Collection<Qualification> qualifications) {
        var minutes = forms.length(LengthUnit.MINUTES);
        var hours = forms.length(LengthUnit.HOURS);
        var quota = forms.optional(hours);
        listPrice = rule(
                "list-price",
                "listPricePerHour",
                Rule.LIST_PRICE,
                forms.money(),
                BookingRules::listPricePerHour,
                "180");
        policyPrice = rule(
                "policy-price",
                "policyPricePerHour",
                Rule.POLICY_PRICE,
                forms.money(),
                BookingRules::policyPricePerHour,
                "60");
        grid = rule("grid", "grid", Rule.GRID, forms.grid(), BookingRules::grid, "30");
        minLength = rule("min-length", "minLength", Rule.MIN_LENGTH, minutes, BookingRules::minLength, "60");
        maxLength = rule("max-length", "maxLength", Rule.MAX_LENGTH, minutes, BookingRules::maxLength, "240");
        leadTime = rule("lead-time", "leadTime", Rule.LEAD_TIME, hours, BookingRules::leadTime, "24");
        horizon = rule("horizon", "horizon", Rule.HORIZON, forms.length(LengthUnit.DAYS), BookingRules::horizon, "90");
        setUp = rule("set-up", "setUp", Rule.SET_UP, minutes, BookingRules::setUp, "15");
        cleanUp = rule("clean-up", "cleanUp", Rule.CLEAN_UP, minutes, BookingRules::cleanUp, "15");
        audience = rule(
                "audience",
                "audience",
                Rule.AUDIENCE,
                forms.choice("resources.audience.", EnumSet.allOf(Audience.class)),
                BookingRules::audience,
                "ANYONE_SIGNED_IN");
        approval = rule(
                "approval",
                "approval",
                Rule.APPROVAL,
                forms.choice("resources.approval.", EnumSet.allOf(Approval.class)),
                BookingRules::approval,
                "PROVIDER");
        approvalAbove = rule("approval-above", "approvalAbove", Rule.APPROVAL, hours, BookingRules::approvalAbove, "");
        answerTime = rule("answer-time", "answerTime", Rule.ANSWER_TIME, hours, BookingRules::answerTime, "48");
        ifUnanswered = rule(
                "if-unanswered",
                "ifUnanswered",
                Rule.IF_UNANSWERED,
                forms.choice("resources.if-unanswered.", EnumSet.allOf(IfUnanswered.class)),
                BookingRules::ifUnanswered,
                "EXPIRE");
        operatorRequired = rule(
                "operator-required",
                "operatorRequired",
                Rule.OPERATOR,
                forms.yesNo(),
                BookingRules::operatorRequired,
                "1");
        qualification = rule(
                "qualification",
                "qualification",
                Rule.QUALIFICATION,
                forms.optional(qualification(forms, qualifications)),
                rules -> Optional.ofNullable(rules.qualification()),
                "");
        personDay = rule(
                "person-day",
                "personDay",
                Rule.PERSON_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.personQuota().day()),
                "");
        personWeek = rule(
                "person-week",
                "personWeek",
                Rule.PERSON_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.personQuota().week()),
                "8");
        personMonth = rule(
                "person-month",
                "personMonth",
                Rule.PERSON_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.personQuota().month()),
                "");
        projectDay = rule(
                "project-day",
                "projectDay",
                Rule.PROJECT_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.projectQuota().day()),
                "");
        projectWeek = rule(
                "project-week",
                "projectWeek",
                Rule.PROJECT_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.projectQuota().week()),
                "");
        projectMonth = rule(
                "project-month",
                "projectMonth",
                Rule.PROJECT_QUOTA,
                quota,
                rules -> Optional.ofNullable(rules.projectQuota().month()),
                "");
        requiredReliability = rule(
                "reliability",
                "requiredReliability",
                Rule.RELIABILITY,
                forms.whole(),
                BookingRules::requiredReliability,
                "");
        oneAtATime =
                rule("one-at-a-time", "oneAtATime", Rule.ONE_AT_A_TIME, forms.yesNo(), BookingRules::oneAtATime, "1");
        cancellationDeadline = rule(
                "cancellation-deadline",
                "cancellationDeadline",
                Rule.CANCELLATION,
                hours,
                BookingRules::cancellationDeadline,
                "24");
        graceTime = rule("grace-time", "graceTime", Rule.GRACE, minutes, BookingRules::graceTime, "30");
    }

    List<Column<?, ?>> all() {
        return all;
    }

    /** The rules that the row tells, with the provider's defaults where it tells none. */
    BookingRules rules(RowReading<ResourceEntry> row) {
        var step = said(row, grid, BookingRules::grid);
        var followed = followed(row);
        boolean asks = !followed.contains(Rule.APPROVAL);
        var usual = row.blank().rules();
        return new BookingRules(
                step,
                row.isGivenUp(minLength) ? step.step() : said(row, minLength, BookingRules::minLength),
                row.isGivenUp(maxLength) ? RuleCheck.LONGEST : said(row, maxLength, BookingRules::maxLength),
                said(row, leadTime, BookingRules::leadTime),
                said(row, horizon, BookingRules::horizon),
                said(row, setUp, BookingRules::setUp),
                said(row, cleanUp, BookingRules::cleanUp),
                said(row, audience, BookingRules::audience),
                said(row, approval, BookingRules::approval),
                said(row, operatorRequired, BookingRules::operatorRequired),
                said(row, cancellationDeadline, BookingRules::cancellationDeadline),
                said(row, graceTime, BookingRules::graceTime),
                row.isGivenUp(listPrice) ? RuleCheck.DEAREST : said(row, listPrice, BookingRules::listPricePerHour),
                said(row, policyPrice, BookingRules::policyPricePerHour),
                asks ? row.itOrNull(approvalAbove) : usual.approvalAbove(),
                followed.contains(Rule.QUALIFICATION) ? usual.qualification() : orNull(row, qualification),
                followed.contains(Rule.PERSON_QUOTA)
                        ? usual.personQuota().shared(true)
                        : Quota.of(orNull(row, personDay), orNull(row, personWeek), orNull(row, personMonth)),
                followed.contains(Rule.PROJECT_QUOTA)
                        ? usual.projectQuota().shared(true)
                        : Quota.of(orNull(row, projectDay), orNull(row, projectWeek), orNull(row, projectMonth)),
                said(row, requiredReliability, BookingRules::requiredReliability),
                said(row, oneAtATime, BookingRules::oneAtATime),
                said(row, answerTime, BookingRules::answerTime),
                said(row, ifUnanswered, BookingRules::ifUnanswered));
    }

    /** The rules of which the row tells nothing of its own. */
    Set<Rule> followed(RowReading<ResourceEntry> row) {
        var followed = EnumSet.noneOf(Rule.class);
        byRule.forEach((rule, columns) -> {
            boolean silent = columns.stream()
                    .filter(column -> column != approvalAbove)
                    .allMatch(column -> row.itOrNull(column) == null);
            if (silent) {
                followed.add(rule);
            }
        });
        return followed;
    }

    private static <T> T said(
            RowReading<ResourceEntry> row, Column<ResourceEntry, T> column, Function<BookingRules, T> usual) {
        var said = row.itOrNull(column);
        return said == null ? usual.apply(row.blank().rules()) : said;
    }

    private static <T> @Nullable T orNull(RowReading<ResourceEntry> row, Column<ResourceEntry, Optional<T>> column) {
        var said = row.itOrNull(column);
        return said == null ? null : said.orElse(null);
    }

    private <T> Column<ResourceEntry, T> rule(
            String name,
            String field,
            Rule rule,
            CellForm<T> form,
            Function<BookingRules, @Nullable T> of,
            String example) {
        var column = new Column<ResourceEntry, T>(
                name, field, form, entry -> entry.follows(rule) ? null : of.apply(entry.rules()), example);
        all.add(column);
        byRule.computeIfAbsent(rule, any -> new ArrayList<>()).add(column);
        return column;
    }

    private static CellForm<QualificationId> qualification(CellForms forms, Collection<Qualification> known) {
        var named = forms.named(
                known,
                kind -> List.of(kind.nameZh(), kind.nameEn()),
                (kind, locale) -> kind.name(locale),
                "import-qualification");
        return CellForms.form(
                (cell, field) -> named.read(cell, field).id(),
                (id, locale) -> named.write(
                        known.stream()
                                .filter(kind -> kind.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        locale),
                named::allowed);
    }
}
