package org.gongfang.reservations;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Organisations;
import org.gongfang.reservations.HoursLost.Cause;
import org.gongfang.resources.AbsenceEntered;
import org.gongfang.resources.PublicDaysChanged;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.resources.TimetableRefreshed;
import org.gongfang.resources.TimetableStuck;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Looks whom it hits when hours are taken without a manager at hand: by a timetable's refresh, a public holiday, or a
 * technician who stays away. The reservations stay, and their provider's managers are told of each once.
 */
@Component
class HitWatch {

    private static final int MOST_CODES = 20;

    private final ImpactTransaction impact;
    private final ToldHits told;
    private final BookingRecords bookings;
    private final Resources resources;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HitWatch(
            ImpactTransaction impact,
            ToldHits told,
            BookingRecords bookings,
            Resources resources,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.impact = impact;
        this.told = told;
        this.bookings = bookings;
        this.resources = resources;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TimetableRefreshed event) {
        tell(
                event.provider(),
                Cause.TIMETABLE,
                event.name(),
                event.name(),
                resources.clocks(event.provider()).keySet(),
                hit -> hit.cause().equals(event.timetable()));
    }

    @ApplicationModuleListener
    void on(PublicDaysChanged event) {
        for (var provider :
                organisations.providers().stream().map(Organisation::id).toList()) {
            var zones = resources.clocks(provider);
            tell(provider, Cause.HOLIDAY, event.nameZh(), event.nameEn(), zones.keySet(), hit -> {
                var zone = zones.get(new ResourceId(hit.cause()));
                return hit.reason() == null && zone != null && touches(hit.hours(), zone, event.dates());
            });
        }
    }

    @ApplicationModuleListener
    void on(AbsenceEntered event) {
        tell(
                event.provider(),
                Cause.ABSENCE,
                event.name(),
                event.name(),
                Set.of(event.technician()),
                hit -> hit.cause().equals(event.closure()));
    }

    @ApplicationModuleListener
    void on(TimetableStuck event) {
        events.publishEvent(new SourceStuck(
                event.timetable(),
                event.provider(),
                event.name(),
                event.held(),
                event.code(),
                event.detail(),
                event.since()));
    }

    private void tell(
            OrganisationId provider,
            Cause cause,
            String nameZh,
            String nameEn,
            Set<ResourceId> where,
            Predicate<Hit> because) {
        var open = impact.open(where).stream().filter(because).toList();
        var fresh = told.without(open);
        if (fresh.isEmpty()) {
            return;
        }
        told.note(fresh);
        var hit = bookings
                .findAllById(
                        fresh.stream().collect(groupingBy(Hit::reservation)).keySet())
                .stream()
                .sorted(Comparator.comparing((Booking booking) -> booking.slot().startsAt())
                        .thenComparing(Booking::code))
                .toList();
        var first = fresh.stream().min(Comparator.comparing(Hit::hours)).orElseThrow();
        events.publishEvent(new HoursLost(
                provider,
                cause,
                nameZh,
                nameEn,
                hit.stream().map(Booking::code).limit(MOST_CODES).toList(),
                hit.size(),
                first.reservation().value() + ":" + first.cause() + ":"
                        + seconds(first.hours().startsAt()),
                clock.instant()));
    }

    private static long seconds(Instant moment) {
        return moment.getEpochSecond();
    }

    private static boolean touches(TimeSlot hours, ZoneId zone, List<LocalDate> dates) {
        var first = LocalDate.ofInstant(hours.startsAt(), zone);
        var last = LocalDate.ofInstant(hours.endsAt().minusNanos(1), zone);
        return dates.stream().anyMatch(date -> !date.isBefore(first) && !date.isAfter(last));
    }
}
