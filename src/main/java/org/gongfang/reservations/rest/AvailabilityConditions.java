package org.gongfang.reservations.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.reservations.SlotConditions;
import org.gongfang.reservations.SlotRanking;
import org.gongfang.reservations.Spot;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The further conditions of a question for free slots, as its parameters.
 *
 * @param weekday days of the week in English, several separated by commas or given one by one
 * @param after the earliest time of day
 * @param before the latest time of day, at which the slot has to be over
 * @param near latitude and longitude, separated by a comma
 * @param within metres from there
 * @param maxPrice yuan after policy
 * @param mine whether rules and quotas have to hold for the caller
 * @param sort earliest, cheapest or nearest
 */
record AvailabilityConditions(
        @Nullable UUID provider,
        @Nullable List<String> weekday,
        @Nullable String after,
        @Nullable String before,
        @Nullable String near,
        @Nullable Integer within,
        @Nullable String maxPrice,
        @Nullable Boolean workstation,
        @Nullable Boolean mine,
        @Nullable UUID project,
        @Nullable String sort) {

    SlotConditions read(@Nullable MemberId caller) {
        return new SlotConditions(
                provider == null ? null : new OrganisationId(provider),
                spot(),
                within,
                weekdays(),
                time("after", after),
                time("before", before),
                Boolean.TRUE.equals(workstation),
                price(),
                Boolean.TRUE.equals(mine) ? caller : null,
                project == null ? null : new ProjectId(project),
                ranking());
    }

    private @Nullable Spot spot() {
        if (near == null || near.isBlank()) {
            return null;
        }
        var parts = near.split(",", -1);
        if (parts.length != 2) {
            throw QueryValues.unreadable("near");
        }
        try {
            return new Spot(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
        } catch (IllegalArgumentException noSuchPoint) {
            throw QueryValues.unreadable("near");
        }
    }

    private Set<DayOfWeek> weekdays() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (weekday != null) {
            weekday.stream()
                    .flatMap(names -> Arrays.stream(names.split(",")))
                    .map(name -> name.strip().toUpperCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> days.add(Arrays.stream(DayOfWeek.values())
                            .filter(day -> day.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> QueryValues.unreadable("weekday"))));
        }
        return days;
    }

    private static @Nullable LocalTime time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw QueryValues.unreadable(parameter);
        }
    }

    private @Nullable Money price() {
        if (maxPrice == null || maxPrice.isBlank()) {
            return null;
        }
        try {
            return Money.yuan(maxPrice.strip());
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw QueryValues.unreadable("maxPrice");
        }
    }

    private SlotRanking ranking() {
        return sort == null || sort.isBlank()
                ? SlotRanking.EARLIEST
                : Arrays.stream(SlotRanking.values())
                        .filter(one -> one.name().equalsIgnoreCase(sort.strip()))
                        .findFirst()
                        .orElseThrow(() -> QueryValues.unreadable("sort"));
    }
}
