package org.gongfang.resources;

import java.time.Duration;
import java.util.function.Consumer;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** Booking rules while they are being changed, one by its name: {@link BookingRules#with(Consumer)}. */
public final class RulesDraft {

    private Grid grid;
    private Duration minLength;
    private Duration maxLength;
    private Duration leadTime;
    private Duration horizon;
    private Duration setUp;
    private Duration cleanUp;
    private Audience audience;
    private Approval approval;
    private boolean operatorRequired;
    private Duration cancellationDeadline;
    private Duration graceTime;
    private Money listPricePerHour;
    private Money policyPricePerHour;
    private @Nullable Duration approvalAbove;
    private @Nullable QualificationId qualification;
    private Quota personQuota;
    private Quota projectQuota;
    private int requiredReliability;
    private boolean oneAtATime;
    private Duration answerTime;
    private IfUnanswered ifUnanswered;

    RulesDraft(BookingRules rules) {
        grid = rules.grid();
        minLength = rules.minLength();
        maxLength = rules.maxLength();
        leadTime = rules.leadTime();
        horizon = rules.horizon();
        setUp = rules.setUp();
        cleanUp = rules.cleanUp();
        audience = rules.audience();
        approval = rules.approval();
        operatorRequired = rules.operatorRequired();
        cancellationDeadline = rules.cancellationDeadline();
        graceTime = rules.graceTime();
        listPricePerHour = rules.listPricePerHour();
        policyPricePerHour = rules.policyPricePerHour();
        approvalAbove = rules.approvalAbove();
        qualification = rules.qualification();
        personQuota = rules.personQuota();
        projectQuota = rules.projectQuota();
        requiredReliability = rules.requiredReliability();
        oneAtATime = rules.oneAtATime();
        answerTime = rules.answerTime();
        ifUnanswered = rules.ifUnanswered();
    }

    public RulesDraft grid(Grid step) {
        grid = step;
        return this;
    }

    /** The shortest and the longest booking. */
    public RulesDraft lengths(Duration shortest, Duration longest) {
        minLength = shortest;
        maxLength = longest;
        return this;
    }

    public RulesDraft maxLength(Duration longest) {
        return lengths(minLength, longest);
    }

    /** From when on, and until when, one may book ahead. */
    public RulesDraft ahead(Duration atLeast, Duration atMost) {
        leadTime = atLeast;
        horizon = atMost;
        return this;
    }

    /** What belongs to a booking before and after its slot. */
    public RulesDraft around(Duration before, Duration after) {
        setUp = before;
        cleanUp = after;
        return this;
    }

    public RulesDraft audience(Audience who) {
        audience = who;
        return this;
    }

    public RulesDraft approval(Approval answered) {
        return approval(answered, null);
    }

    /** The length counts for {@link Approval#PROVIDER_ABOVE}. */
    public RulesDraft approval(Approval answered, @Nullable Duration above) {
        approval = answered;
        approvalAbove = above;
        return this;
    }

    /** How long the provider has to answer a request, and what becomes of it after that. */
    public RulesDraft answer(Duration within, IfUnanswered then) {
        answerTime = within;
        ifUnanswered = then;
        return this;
    }

    public RulesDraft operatorRequired(boolean required) {
        operatorRequired = required;
        return this;
    }

    public RulesDraft qualification(@Nullable QualificationId required) {
        qualification = required;
        return this;
    }

    public RulesDraft quotas(Quota person, Quota project) {
        personQuota = person;
        projectQuota = project;
        return this;
    }

    /** The score that a person must have; zero asks nothing. */
    public RulesDraft requiredReliability(int score) {
        requiredReliability = score;
        return this;
    }

    /** Whether nobody has another machine during a booking. */
    public RulesDraft oneAtATime(boolean only) {
        oneAtATime = only;
        return this;
    }

    /** Until how long before the start one may cancel, and how long after it a booking waits for its holder. */
    public RulesDraft late(Duration deadline, Duration grace) {
        cancellationDeadline = deadline;
        graceTime = grace;
        return this;
    }

    /** What an hour costs, and what is left of it by policy. */
    public RulesDraft prices(Money list, Money policy) {
        listPricePerHour = list;
        policyPricePerHour = policy;
        return this;
    }

    BookingRules rules() {
        return new BookingRules(
                grid,
                minLength,
                maxLength,
                leadTime,
                horizon,
                setUp,
                cleanUp,
                audience,
                approval,
                operatorRequired,
                cancellationDeadline,
                graceTime,
                listPricePerHour,
                policyPricePerHour,
                approvalAbove,
                qualification,
                personQuota,
                projectQuota,
                requiredReliability,
                oneAtATime,
                answerTime,
                ifUnanswered);
    }
}
