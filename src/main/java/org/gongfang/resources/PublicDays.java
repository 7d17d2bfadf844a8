package org.gongfang.resources;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The public holidays and make-up workdays that openings may follow. */
@Service
@Transactional(readOnly = true)
public class PublicDays {

    static final int EARLIEST_YEAR = 2000;
    static final int LATEST_YEAR = 2100;

    private static final int NAME = 60;

    /** The days as they stood at a revision. */
    private record Known(long revision, PublicCalendar calendar) {}

    private final JdbcClient database;
    private final ResourceCalendars calendars;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    PublicDays(
            JdbcClient database,
            ResourceCalendars calendars,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The days from one date to another, both included, in order. */
    public List<PublicDay> between(LocalDate first, LocalDate last) {
        return current().between(first, last);
    }

    /** The days of the year, in order. */
    public List<PublicDay> ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The years that have days, in order. */
    public List<Integer> years() {
        return current().days().keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .toList();
    }

    /** How many resources have openings that follow the days. */
    public int followers() {
        return database.sql("select count(distinct resource_id) from opening_pattern where follows_holidays = true")
                .query(Integer.class)
                .single();
    }

    /** Adds the day, or changes the one of its date. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void put(PublicDay day) {
        var checked = checked(day);
        begin();
        database.sql("delete from public_day where on_date = ?")
                .param(day.date())
                .update();
        insert(checked);
        audit.record("public-day-set", day.date().toString(), day.kind().name());
        changed(List.of(day.date()), checked.nameZh(), checked.nameEn());
    }

    /** Makes the date a day like others. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(LocalDate date) {
        begin();
        var name = database.sql("select name_zh from public_day where on_date = ?")
                .param(date)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        database.sql("delete from public_day where on_date = ?").param(date).update();
        audit.record("public-day-removed", date.toString(), "");
        changed(List.of(date), name, "");
    }

    /** Puts these days in the place of all days that the year had, all or none. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void replaceYear(int year, Collection<PublicDay> days) {
        var checked = days.stream().map(PublicDays::checked).toList();
        if (checked.stream().anyMatch(day -> day.date().getYear() != year)) {
            throw new InvalidInput("public-day-other-year", "date", Integer.toString(year));
        }
        if (checked.stream().map(PublicDay::date).distinct().count() != checked.size()) {
            throw new InvalidInput("public-day-twice", "date");
        }
        var before = ofYear(year);
        begin();
        database.sql("delete from public_day where on_date between ? and ?")
                .param(LocalDate.of(year, 1, 1))
                .param(LocalDate.of(year, 12, 31))
                .update();
        checked.forEach(this::insert);
        audit.record("public-days-replaced", Integer.toString(year), Integer.toString(checked.size()));
        var name = Integer.toString(year);
        changed(
                Stream.concat(
                                before.stream().filter(day -> !checked.contains(day)),
                                checked.stream().filter(day -> !before.contains(day)))
                        .map(PublicDay::date)
                        .distinct()
                        .sorted()
                        .toList(),
                name,
                name);
    }

    /** The days as of now. */
    PublicCalendar current() {
        return at(database.sql("select revision from public_calendar")
                .query(Long.class)
                .single());
    }

    /** The days of a revision that the caller has just read; they are read again only when they have changed. */
    PublicCalendar at(long revision) {
        var last = known.get();
        if (last != null && last.revision() == revision) {
            return last.calendar();
        }
        var calendar = PublicCalendar.of(database.sql(
                        "select on_date, kind, stands_for, name_zh, name_en from public_day order by on_date")
                .query((row, number) -> {
                    var standsFor = row.getString(3);
                    return new PublicDay(
                            row.getObject(1, LocalDate.class),
                            PublicDayKind.valueOf(row.getString(2)),
                            standsFor == null ? null : DayOfWeek.valueOf(standsFor),
                            row.getString(4),
                            row.getString(5));
                })
                .list());
        known.set(new Known(revision, calendar));
        return calendar;
    }

    /** Queues changes up, and with them the bookings of whatever follows the public days. */
    private void begin() {
        database.sql("update public_calendar set revision = revision + 1").update();
        calendars.touchFollowersOfPublicDays();
    }

    private void changed(List<LocalDate> dates, String nameZh, String nameEn) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        var coming = dates.stream().filter(date -> !date.isBefore(today)).toList();
        if (!coming.isEmpty()) {
            events.publishEvent(new PublicDaysChanged(coming, nameZh, nameEn, clock.instant()));
        }
    }

    private void insert(PublicDay day) {
        var standsFor = day.standsFor();
        database.sql("insert into public_day (on_date, kind, stands_for, name_zh, name_en) values (?, ?, ?, ?, ?)")
                .param(day.date())
                .param(day.kind().name())
                .param(standsFor == null ? null : standsFor.name())
                .param(day.nameZh())
                .param(day.nameEn())
                .update();
    }

    /** The day with clean texts, if it obeys the rules of form. */
    static PublicDay checked(PublicDay day) {
        if (day.date().getYear() < EARLIEST_YEAR || day.date().getYear() > LATEST_YEAR) {
            throw new InvalidInput(
                    "resource-figure-out-of-range",
                    "date",
                    Integer.toString(EARLIEST_YEAR),
                    Integer.toString(LATEST_YEAR));
        }
        if (day.kind() == PublicDayKind.WORKDAY && day.standsFor() == null) {
            throw new InvalidInput("public-day-stands-for", "standsFor");
        }
        var nameZh = TextRule.required(day.nameZh(), "nameZh", NAME);
        var nameEn = TextRule.optional(day.nameEn(), "nameEn", NAME);
        return day.kind() == PublicDayKind.HOLIDAY
                ? PublicDay.holiday(day.date(), nameZh, nameEn)
                : PublicDay.workday(day.date(), Objects.requireNonNull(day.standsFor()), nameZh, nameEn);
    }
}
