package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.UUID;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/** The booking rules as columns of the resource. */
@Embeddable
record StoredRules(
        @Enumerated(EnumType.STRING) Grid gridStep,

        @Convert(converter = MinutesConverter.class) @Column(name = "min_length_minutes")
        Duration minLength,

        @Convert(converter = MinutesConverter.class) @Column(name = "max_length_minutes")
        Duration maxLength,

        @Convert(converter = MinutesConverter.class) @Column(name = "lead_time_minutes")
        Duration leadTime,

        @Convert(converter = MinutesConverter.class) @Column(name = "horizon_minutes")
        Duration horizon,

        @Convert(converter = MinutesConverter.class) @Column(name = "set_up_minutes")
        Duration setUp,

        @Convert(converter = MinutesConverter.class) @Column(name = "clean_up_minutes")
        Duration cleanUp,

        @Enumerated(EnumType.STRING) Audience audience,
        @Enumerated(EnumType.STRING) Approval approval,
        boolean operatorRequired,

        @Convert(converter = MinutesConverter.class) @Column(name = "cancellation_deadline_minutes")
        Duration cancellationDeadline,

        @Convert(converter = MinutesConverter.class) @Column(name = "grace_time_minutes")
        Duration graceTime,

        @AttributeOverride(name = "fen", column = @Column(name = "list_price_fen"))
        Money listPrice,

        @AttributeOverride(name = "fen", column = @Column(name = "policy_price_fen"))
        Money policyPrice,

        @Convert(converter = MinutesConverter.class) @Column(name = "approval_above_minutes") @Nullable
        Duration approvalAbove,

        @Column(name = "qualification_id") @Nullable UUID qualification,

        @Convert(converter = MinutesConverter.class) @Column(name = "person_day_minutes") @Nullable
        Duration personDay,

        @Convert(converter = MinutesConverter.class) @Column(name = "person_week_minutes") @Nullable
        Duration personWeek,

        @Convert(converter = MinutesConverter.class) @Column(name = "person_month_minutes") @Nullable
        Duration personMonth,

        @Convert(converter = MinutesConverter.class) @Column(name = "project_day_minutes") @Nullable
        Duration projectDay,

        @Convert(converter = MinutesConverter.class) @Column(name = "project_week_minutes") @Nullable
        Duration projectWeek,

        @Convert(converter = MinutesConverter.class) @Column(name = "project_month_minutes") @Nullable
        Duration projectMonth,

        int requiredReliability,
        @Column(name = "one_at_a_time") boolean oneAtATime,

        @Convert(converter = MinutesConverter.class) @Column(name = "answer_time_minutes")
        Duration answerTime,

        @Enumerated(EnumType.STRING) @Column(name = "if_unanswered")
        IfUnanswered ifUnanswered) {

    static StoredRules of(BookingRules rules) {
        var qualification = rules.qualification();
        return new StoredRules(
                rules.grid(),
                rules.minLength(),
                rules.maxLength(),
                rules.leadTime(),
                rules.horizon(),
                rules.setUp(),
                rules.cleanUp(),
                rules.audience(),
                rules.approval(),
                rules.operatorRequired(),
                rules.cancellationDeadline(),
                rules.graceTime(),
                rules.listPricePerHour(),
                rules.policyPricePerHour(),
                rules.approvalAbove(),
                qualification == null ? null : qualification.value(),
                rules.personQuota().day(),
                rules.personQuota().week(),
                rules.personQuota().month(),
                rules.projectQuota().day(),
                rules.projectQuota().week(),
                rules.projectQuota().month(),
                rules.requiredReliability(),
                rules.oneAtATime(),
                rules.answerTime(),
                rules.ifUnanswered());
    }

    BookingRules shown() {
        return new BookingRules(
                gridStep,
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
                listPrice,
                policyPrice,
                approvalAbove,
                qualification == null ? null : new QualificationId(qualification),
                Quota.of(personDay, personWeek, personMonth),
                Quota.of(projectDay, projectWeek, projectMonth),
                requiredReliability,
                oneAtATime,
                answerTime,
                ifUnanswered);
    }
}
