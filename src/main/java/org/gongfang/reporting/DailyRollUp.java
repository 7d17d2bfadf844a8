package org.gongfang.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongfang.reporting.FigureRecords.HourFigure;
import org.gongfang.reservations.UsageRecords;
import org.gongfang.reservations.UsageRow;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePlace;
import org.gongfang.resources.ResourcePlaces;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls the past up into hourly figures: each day once it has been over for half an hour at its site, and again when one
 * of its reservations changes afterwards. A part of the work is one transaction that begins with the lock of the zone's
 * row and writes its days anew, so the sweep may be interrupted, repeated, and run on several nodes at once.
 */
@Component
class DailyRollUp {

    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(30);
    private static final int RESOURCES_AT_ONCE = 200;
    private static final int DAYS_AT_ONCE = 7;
    /** The longest past that is rolled up when the figures begin: three years stay online. */
    private static final int FIRST_DAYS_AT_MOST = 3 * 366;
    /** A change that was committed while the last sweep looked may bear an earlier moment. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(10);

    private final ResourcePlaces places;
    private final Openings openings;
    private final UsageRecords usage;
    private final FigureRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyRollUp(
            ResourcePlaces places,
            Openings openings,
            UsageRecords usage,
            FigureRecords records,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.places = places;
        this.openings = openings;
        this.usage = usage;
        this.records = records;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Rolls up what is due in every zone. */
    void rollUpDue() {
        var begun = clock.instant();
        var zones = places.zones();
        zones.forEach(zone -> transaction.executeWithoutResult(any -> records.meet(zone)));
        var seenBefore = zones.stream()
                .flatMap(zone -> progress(zone).changesSeen().stream())
                .min(Instant::compareTo);
        zones.forEach(zone -> rollUpNewDays(zone, begun));
        seenBefore.ifPresent(moment -> rollUpChanges(moment.minus(LATE_COMMITS), begun));
        zones.forEach(zone -> transaction.executeWithoutResult(any -> {
            records.lock(zone);
            records.changesSeen(zone, begun);
        }));
    }

    private void rollUpNewDays(ZoneId zone, Instant now) {
        var lastDay = LocalDate.ofInstant(now.minus(AFTER_MIDNIGHT), zone).minusDays(1);
        var firstDay = progress(zone)
                .rolledThrough()
                .map(day -> day.plusDays(1))
                .orElseGet(() -> dayOfFirstReservation(zone, lastDay));
        for (var first = firstDay; !first.isAfter(lastDay); first = first.plusDays(DAYS_AT_ONCE)) {
            var last = first.plusDays(DAYS_AT_ONCE - 1);
            rollUp(zone, first, last.isAfter(lastDay) ? lastDay : last, now);
        }
    }

    private LocalDate dayOfFirstReservation(ZoneId zone, LocalDate lastDay) {
        var earliest = lastDay.minusDays(FIRST_DAYS_AT_MOST);
        return usage.firstStart()
                .map(start -> LocalDate.ofInstant(start, zone))
                .map(day -> day.isBefore(earliest) ? earliest : day)
                .filter(day -> day.isBefore(lastDay))
                .orElse(lastDay);
    }

    private void rollUp(ZoneId zone, LocalDate first, LocalDate last, Instant now) {
        var window = days(zone, first, last);
        var used = byResource(usage.between(window.startsAt(), window.endsAt()));
        ResourceId after = null;
        List<ResourcePlace> part;
        do {
            part = places.after(after, zone, RESOURCES_AT_ONCE);
            if (!part.isEmpty()) {
                after = part.getLast().id();
                var resources = part;
                transaction.executeWithoutResult(any -> rollUp(zone, resources, first, last, used, now));
            }
        } while (part.size() == RESOURCES_AT_ONCE);
        transaction.executeWithoutResult(any -> {
            records.lock(zone);
            records.rolledThrough(zone, last);
        });
    }

    private void rollUp(
            ZoneId zone,
            List<ResourcePlace> resources,
            LocalDate first,
            LocalDate last,
            Map<ResourceId, List<UsageRow>> used,
            Instant now) {
        var window = days(zone, first, last);
        var ids = resources.stream().map(ResourcePlace::id).toList();
        boolean alreadyDone = records.lock(zone)
                .rolledThrough()
                .filter(day -> !day.isBefore(last))
                .isPresent();
        if (alreadyDone) {
            return;
        }
        var published = openings.published(ids, window);
        var rows = new ArrayList<HourFigure>();
        for (var place : resources) {
            var figures = new HourlyFigures(zone, window, now);
            figures.publish(published.getOrDefault(place.id(), List.of()), place.units());
            used.getOrDefault(place.id(), List.of()).forEach(figures::count);
            addTo(rows, place, figures);
        }
        records.replace(ids, first, last, rows);
        records.replaceCapabilities(resources);
    }

    /** Days that were rolled up before and whose reservations have changed since the moment. */
    private void rollUpChanges(Instant since, Instant now) {
        var changed = usage.changedSince(since);
        var changedIds = changed.stream().map(UsageRow::resource).distinct().toList();
        var byId = new HashMap<ResourceId, ResourcePlace>();
        for (int from = 0; from < changedIds.size(); from += RESOURCES_AT_ONCE) {
            places.of(changedIds.subList(from, Math.min(changedIds.size(), from + RESOURCES_AT_ONCE)))
                    .forEach(place -> byId.put(place.id(), place));
        }
        var stale = new TreeMap<LocalDate, Map<ZoneId, Map<ResourceId, ResourcePlace>>>();
        for (var row : changed) {
            var place = byId.get(row.resource());
            if (place != null) {
                daysOf(row.slot(), place.zone())
                        .forEach(day -> stale.computeIfAbsent(day, any -> new HashMap<>())
                                .computeIfAbsent(place.zone(), any -> new HashMap<>())
                                .put(place.id(), place));
            }
        }
        stale.forEach((day, zones) -> zones.forEach((zone, resources) -> {
            boolean rolledBefore = progress(zone)
                    .rolledThrough()
                    .filter(through -> !day.isAfter(through))
                    .isPresent();
            if (rolledBefore) {
                var window = days(zone, day, day);
                var used = byResource(usage.between(window.startsAt(), window.endsAt()));
                parts(resources.values())
                        .forEach(part ->
                                transaction.executeWithoutResult(any -> rollUpAgain(zone, part, day, used, now)));
            }
        }));
    }

    private void rollUpAgain(
            ZoneId zone,
            List<ResourcePlace> resources,
            LocalDate day,
            Map<ResourceId, List<UsageRow>> used,
            Instant now) {
        var ids = resources.stream().map(ResourcePlace::id).toList();
        records.lock(zone);
        var published = records.published(ids, day);
        var rows = new ArrayList<HourFigure>();
        for (var place : resources) {
            var figures = new HourlyFigures(zone, days(zone, day, day), now);
            published.getOrDefault(place.id(), Map.of()).forEach(figures::keepPublished);
            used.getOrDefault(place.id(), List.of()).forEach(figures::count);
            addTo(rows, place, figures);
        }
        records.replace(ids, day, day, rows);
    }

    private static void addTo(List<HourFigure> rows, ResourcePlace place, HourlyFigures figures) {
        figures.hours().forEach((hour, sum) -> {
            if (!sum.isEmpty()) {
                rows.add(new HourFigure(place, hour, sum));
            }
        });
    }

    private FigureRecords.ZoneProgress progress(ZoneId zone) {
        return Objects.requireNonNull(transaction.execute(any -> records.progress(zone)));
    }

    private static Map<ResourceId, List<UsageRow>> byResource(List<UsageRow> rows) {
        return rows.stream().collect(groupingBy(UsageRow::resource));
    }

    private static List<LocalDate> daysOf(TimeSlot slot, ZoneId zone) {
        var last = LocalDate.ofInstant(slot.endsAt().minusNanos(1), zone);
        return LocalDate.ofInstant(slot.startsAt(), zone)
                .datesUntil(last.plusDays(1))
                .toList();
    }

    private static TimeSlot days(ZoneId zone, LocalDate first, LocalDate last) {
        return new TimeSlot(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static List<List<ResourcePlace>> parts(Collection<ResourcePlace> all) {
        var ordered = List.copyOf(all);
        var parts = new ArrayList<List<ResourcePlace>>();
        for (int from = 0; from < ordered.size(); from += RESOURCES_AT_ONCE) {
            parts.add(ordered.subList(from, Math.min(ordered.size(), from + RESOURCES_AT_ONCE)));
        }
        return parts;
    }
}
