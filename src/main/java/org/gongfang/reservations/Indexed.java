package org.gongfang.reservations;

import java.time.Duration;
import java.util.List;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Site;

/**
 * A resource as searches know it: its rules, what it can do, who may run it, and its time in bits. It never changes;
 * what is newer takes its place.
 *
 * @param dependsOn the calendars of parts and utilities that its time depends on
 * @param range for which time the rows were read
 * @param turn which reading of this node it came with: a later one has seen at least as much
 */
record Indexed(
        ResourceId id,
        String code,
        ResourceKind kind,
        ResourceStatus status,
        Site site,
        BookingRules rules,
        List<CapabilityLimits> capabilities,
        List<ResourceId> operators,
        List<ResourceId> dependsOn,
        FreeRows rows,
        WordRange range,
        long turn) {

    Indexed {
        capabilities = List.copyOf(capabilities);
        operators = List.copyOf(operators);
        dependsOn = List.copyOf(dependsOn);
    }

    boolean isPublished() {
        return status == ResourceStatus.PUBLISHED;
    }

    boolean needsOperator() {
        return rules.operatorRequired() && kind != ResourceKind.TECHNICIAN;
    }

    boolean can(CapabilityCode capability) {
        return capabilities.stream().anyMatch(limits -> limits.capability().equals(capability));
    }

    /** The lengths in quarters that it takes for so much work: up to the grid, and not below the shortest booking. */
    int bookable(int work) {
        int step = quarters(rules.grid().step());
        return Math.max((work + step - 1) / step * step, quarters(rules.minLength()));
    }

    /** The longest booking in quarters. */
    int longest() {
        return quarters(
                rules.maxLength().compareTo(BookingCheck.LONGEST) < 0 ? rules.maxLength() : BookingCheck.LONGEST);
    }

    static int quarters(Duration length) {
        return Math.toIntExact(Math.ceilDiv(length.toSeconds(), Quarters.STEP.toSeconds()));
    }

    /** Whether this was read later than the other one, or for a later time. */
    boolean replaces(Indexed other) {
        return range.firstWord() > other.range.firstWord()
                || range.firstWord() == other.range.firstWord() && turn >= other.turn;
    }
}
