package org.gongfang.reservations;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns bookings into what people read, names included: a constant number of statements for any number of them. */
@Component
class ReservationReader {

    private final BookingRecords bookings;
    private final Members members;

    ReservationReader(BookingRecords bookings, Members members) {
        this.bookings = bookings;
        this.members = members;
    }

    /** The reservation with its history, whoever asks. */
    @Transactional(readOnly = true)
    Optional<Reservation> find(ReservationId id) {
        return bookings.findById(id).map(this::whole);
    }

    /** For lists: without the history. */
    List<Reservation> list(List<Booking> bookings) {
        var names = members.names(bookings.stream().flatMap(Booking::people).collect(toSet()));
        return bookings.stream().map(booking -> booking.read(names, List.of())).toList();
    }

    /** What boards show. */
    List<BoardEntry> board(List<BoardRow> rows) {
        var names = members.names(rows.stream().map(BoardRow::holder).collect(toSet()));
        return rows.stream()
                .map(row -> row.read(names.getOrDefault(row.holder(), "")))
                .toList();
    }

    /** A single one, with its history. */
    Reservation whole(Booking booking) {
        var people = booking.people().collect(toCollection(HashSet::new));
        booking.history().forEach(change -> {
            var by = change.by();
            if (by != null) {
                people.add(new MemberId(by));
            }
        });
        return whole(booking, members.names(people));
    }

    /** A single one, with its history, by names that are known already. */
    Reservation whole(Booking booking, Map<MemberId, String> names) {
        var changes = booking.history().stream()
                .map(change -> {
                    var by = change.by() == null ? null : new MemberId(change.by());
                    return new StatusChange(
                            change.status(),
                            change.at(),
                            by,
                            by == null ? null : names.get(by),
                            change.reason(),
                            change.former(),
                            change.remark(),
                            change.proposed());
                })
                .toList();
        return booking.read(names, changes);
    }
}
