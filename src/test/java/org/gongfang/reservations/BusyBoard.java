package org.gongfang.reservations;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A workshop with many resources and a full week, for measuring the board. The reservations are written straight into
 * their tables, without cells, so thousands take a second: look at them, but do not book over them.
 */
@Component
public class BusyBoard {

    private static final int HOLDERS = 40;
    private static final int DAYS = 7;
    private static final Duration SLOT = Duration.ofHours(2);

    private final IdentityFixtures people;
    private final ResourcesFixtures workshops;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Set<String> codes = new HashSet<>();

    BusyBoard(
            IdentityFixtures people,
            ResourcesFixtures workshops,
            JdbcTemplate database,
            TransactionTemplate transaction) {
        this.people = people;
        this.workshops = workshops;
        this.database = database;
        this.transaction = transaction;
    }

    /** A new workshop with so many resources, a tenth of them rooms, and so many reservations in the week of that Monday. */
    public Workshop fill(int resources, int reservations, LocalDate monday) {
        var workshop = workshops.workshop();
        var ids = IntStream.range(0, resources)
                .mapToObj(number -> resource(workshop, number))
                .toList();
        var holders = IntStream.range(0, HOLDERS)
                .mapToObj(number -> people.holder("Holder " + number))
                .toList();
        var booked = new ArrayList<Object[]>();
        var items = new ArrayList<Object[]>();
        for (int i = 0; i < reservations; i++) {
            int turn = i / resources;
            var start = monday.plusDays(turn % DAYS)
                    .atTime(8 + 4 * (turn / DAYS), 0)
                    .atZone(ResourcesFixtures.SHANGHAI)
                    .toInstant();
            var id = ReservationId.next();
            var slot = TimeSlot.of(start, SLOT);
            booked.add(booking(id, holders.get(i % HOLDERS), workshop, slot));
            items.add(item(id, ids.get(i % resources), slot));
        }
        transaction.executeWithoutResult(status -> write(booked, items));
        return workshop;
    }

    private void write(List<Object[]> booked, List<Object[]> items) {
        database.batchUpdate(
                "insert into reservation (id, version, code, holder_id, provider_id, status, starts_at, ends_at, zone,"
                        + " purpose, list_price_fen, policy_price_fen, requested_at, cancel_until, missed_at,"
                        + " booked_minutes, used_minutes, billed_minutes, changed_at)"
                        + " values (?, 0, ?, ?, ?, 'CONFIRMED', ?, ?, 'Asia/Shanghai', 'A sample', 0, 0, ?, ?, ?,"
                        + " 120, 0, 0, ?)",
                booked);
        database.batchUpdate(
                "insert into reservation_item (reservation_id, item_no, resource_id, resource_code, resource_name_zh,"
                        + " resource_name_en, units, occupied_from, occupied_until) values (?, 0, ?, 'M', 'M', 'M', 1, ?, ?)",
                items);
    }

    private ResourceId resource(Workshop workshop, int number) {
        var kind = number % 10 == 9 ? ResourceKind.ROOM : ResourceKind.MACHINE;
        var id = workshops.published(workshop, kind, 1, rules -> rules);
        workshops.open(workshop, id, EnumSet.allOf(DayOfWeek.class), "08:00", "20:00");
        return id;
    }

    /** A code that no other reservation has: thousands of chosen ones would meet one another. */
    private String code() {
        var code = PublicCode.next("B");
        while (!codes.add(code)) {
            code = PublicCode.next("B");
        }
        return code;
    }

    private Object[] booking(ReservationId id, MemberId holder, Workshop workshop, TimeSlot slot) {
        var start = utc(slot.startsAt());
        return List.of(
                        BookedCells.bytes(id.value()),
                        code(),
                        BookedCells.bytes(holder.value()),
                        BookedCells.bytes(workshop.provider().value()),
                        start,
                        utc(slot.endsAt()),
                        start,
                        start,
                        start,
                        start)
                .toArray();
    }

    private static Object[] item(ReservationId id, ResourceId resource, TimeSlot slot) {
        return List.of(
                        BookedCells.bytes(id.value()),
                        BookedCells.bytes(resource.value()),
                        utc(slot.startsAt()),
                        utc(slot.endsAt()))
                .toArray();
    }

    private static Object utc(Instant moment) {
        return BookedCells.utc(moment);
    }
}
