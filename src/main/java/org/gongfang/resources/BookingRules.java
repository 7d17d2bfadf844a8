package org.gongfang.resources;

import java.time.Duration;
import java.util.function.Consumer;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a resource is booked. Lengths are multiples of the grid; lead time and horizon count from now to
 * the start; set-up and clean-up belong to the booking but not to its price. The reliability that is required of a person
 * is a score up to 100, zero asks nothing; one at a time means that nobody has another machine during a booking. Where the
 * provider is asked, the answer time is how long it has, and after that the request goes as if-unanswered says.
 */
public record BookingRules(
        Grid grid,
        Duration minLength,
        Duration maxLength,
        Duration leadTime,
        Duration horizon,
        Duration setUp,
        Duration cleanUp,
        Audience audience,
        Approval approval,
        boolean operatorRequired,
        Duration cancellationDeadline,
        Duration graceTime,
        Money listPricePerHour,
        Money policyPricePerHour,
        @Nullable Duration approvalAbove,
        @Nullable QualificationId qualification,
        Quota personQuota,
        Quota projectQuota,
        int requiredReliability,
        boolean oneAtATime,
        Duration answerTime,
        IfUnanswered ifUnanswered) {

    /** How long a provider has to answer unless it says otherwise. */
    public static final Duration USUAL_ANSWER_TIME = Duration.ofHours(48);

    /** Whether the provider is asked before so long a booking is confirmed. */
    public boolean asksProvider(Duration length) {
        return switch (approval) {
            case AUTOMATIC -> false;
            case PROVIDER -> true;
            case PROVIDER_ABOVE -> approvalAbove == null || length.compareTo(approvalAbove) > 0;
        };
    }

    /** The same rules, but for what is said of the draft. */
    public BookingRules with(Consumer<RulesDraft> change) {
        var draft = new RulesDraft(this);
        change.accept(draft);
        return draft.rules();
    }

    /** The same for people with such a qualification. */
    public BookingRules withQualification(@Nullable QualificationId required) {
        return with(draft -> draft.qualification(required));
    }

    /** The same with quotas. */
    public BookingRules withQuotas(Quota person, Quota project) {
        return with(draft -> draft.quotas(person, project));
    }

    /** The same for other people, answered in another way; the length counts for {@link Approval#PROVIDER_ABOVE}. */
    public BookingRules withAudience(Audience who, Approval answered, @Nullable Duration above) {
        return with(draft -> draft.audience(who).approval(answered, above));
    }

    /** What a resource of the kind starts with; a manager changes what does not fit. */
    public static BookingRules standard(ResourceKind kind) {
        boolean machine = kind == ResourceKind.MACHINE;
        return new BookingRules(
                machine || kind == ResourceKind.TECHNICIAN ? Grid.HALF_HOUR : Grid.HOUR,
                machine ? Duration.ofMinutes(30) : Duration.ofHours(1),
                machine || kind == ResourceKind.TECHNICIAN ? Duration.ofHours(4) : Duration.ofHours(8),
                Duration.ofHours(2),
                Duration.ofDays(90),
                Duration.ZERO,
                Duration.ZERO,
                Audience.ANYONE_SIGNED_IN,
                machine || kind == ResourceKind.ROOM ? Approval.PROVIDER : Approval.AUTOMATIC,
                false,
                Duration.ofHours(24),
                Duration.ofMinutes(30),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                Quota.NONE,
                Quota.NONE,
                0,
                machine,
                USUAL_ANSWER_TIME,
                IfUnanswered.EXPIRE);
    }
}
