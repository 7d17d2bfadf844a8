package org.gongfang.resources;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A rule of booking that a resource has of its own or takes from its provider's defaults. */
public enum Rule {
    GRID,
    MIN_LENGTH,
    MAX_LENGTH,
    LEAD_TIME,
    HORIZON,
    SET_UP,
    CLEAN_UP,
    AUDIENCE,
    APPROVAL,
    ANSWER_TIME,
    IF_UNANSWERED,
    OPERATOR,
    QUALIFICATION,
    PERSON_QUOTA,
    PROJECT_QUOTA,
    RELIABILITY,
    ONE_AT_A_TIME,
    CANCELLATION,
    GRACE,
    LIST_PRICE,
    POLICY_PRICE;

    /** The resource's own rules, but for those that it follows. */
    static BookingRules merge(BookingRules own, Set<Rule> followed, BookingRules defaults) {
        return new BookingRules(
                followed.contains(GRID) ? defaults.grid() : own.grid(),
                followed.contains(MIN_LENGTH) ? defaults.minLength() : own.minLength(),
                followed.contains(MAX_LENGTH) ? defaults.maxLength() : own.maxLength(),
                followed.contains(LEAD_TIME) ? defaults.leadTime() : own.leadTime(),
                followed.contains(HORIZON) ? defaults.horizon() : own.horizon(),
                followed.contains(SET_UP) ? defaults.setUp() : own.setUp(),
                followed.contains(CLEAN_UP) ? defaults.cleanUp() : own.cleanUp(),
                followed.contains(AUDIENCE) ? defaults.audience() : own.audience(),
                followed.contains(APPROVAL) ? defaults.approval() : own.approval(),
                followed.contains(OPERATOR) ? defaults.operatorRequired() : own.operatorRequired(),
                followed.contains(CANCELLATION) ? defaults.cancellationDeadline() : own.cancellationDeadline(),
                followed.contains(GRACE) ? defaults.graceTime() : own.graceTime(),
                followed.contains(LIST_PRICE) ? defaults.listPricePerHour() : own.listPricePerHour(),
                followed.contains(POLICY_PRICE) ? defaults.policyPricePerHour() : own.policyPricePerHour(),
                followed.contains(APPROVAL) ? defaults.approvalAbove() : own.approvalAbove(),
                followed.contains(QUALIFICATION) ? defaults.qualification() : own.qualification(),
                (followed.contains(PERSON_QUOTA) ? defaults : own).personQuota(),
                (followed.contains(PROJECT_QUOTA) ? defaults : own).projectQuota(),
                (followed.contains(RELIABILITY) ? defaults : own).requiredReliability(),
                (followed.contains(ONE_AT_A_TIME) ? defaults : own).oneAtATime(),
                (followed.contains(ANSWER_TIME) ? defaults : own).answerTime(),
                (followed.contains(IF_UNANSWERED) ? defaults : own).ifUnanswered());
    }

    static String write(Set<Rule> rules) {
        return rules.stream().sorted().map(Rule::name).collect(joining(","));
    }

    static Set<Rule> read(String names) {
        var rules = EnumSet.noneOf(Rule.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Rule::valueOf)
                .forEach(rules::add);
        return rules;
    }
}
