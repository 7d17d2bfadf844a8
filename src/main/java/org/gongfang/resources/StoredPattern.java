package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern of openings as it is kept. */
@Entity
@Table(name = "opening_pattern")
class StoredPattern {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatternId id;

    @Version
    private @Nullable Integer version;

    @AttributeOverride(name = "value", column = @Column(name = "resource_id"))
    private ResourceId resource;

    private @Nullable String recurrence;
    private int fromMinute;
    private int untilMinute;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private boolean followsHolidays;
    private boolean replacesDay;

    protected StoredPattern() {}

    StoredPattern(NewOpening opening) {
        var hours = OpeningHours.of(opening);
        id = PatternId.next();
        resource = opening.resource();
        recurrence = hours.recurrence();
        fromMinute = hours.fromMinute();
        untilMinute = hours.untilMinute();
        validFrom = hours.validFrom();
        validUntil = hours.validUntil();
        followsHolidays = hours.followsHolidays();
        replacesDay = hours.replacesDay();
    }

    PatternId id() {
        return id;
    }

    ResourceId resource() {
        return resource;
    }

    boolean followsHolidays() {
        return followsHolidays;
    }

    OpeningHours hours() {
        return new OpeningHours(
                recurrence, fromMinute, untilMinute, validFrom, validUntil, followsHolidays, replacesDay);
    }

    OpeningPattern shown() {
        var hours = hours();
        return new OpeningPattern(
                id,
                resource,
                recurrence == null ? Set.<DayOfWeek>of() : WeeklyRule.weekdays(recurrence),
                hours.from(),
                hours.until(),
                validFrom,
                validUntil,
                followsHolidays,
                replacesDay);
    }
}
