package org.gongfang.reservations;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads series with their reservations: a constant number of statements. */
@Component
@Transactional(readOnly = true)
class SeriesReader {

    /** Each may have as many reservations as the setting allows. */
    private static final int MOST_PER_PAGE = 20;

    private final SeriesRecords series;
    private final BookingRecords bookings;
    private final ReservationReader reader;

    SeriesReader(SeriesRecords series, BookingRecords bookings, ReservationReader reader) {
        this.series = series;
        this.bookings = bookings;
        this.reader = reader;
    }

    /** The series, whoever asks. */
    Optional<Series> find(SeriesId id) {
        return series.findById(id).map(found -> found.read(reader.list(bookings.findOfSeries(id.value()))));
    }

    /** A holder's series, the last booked first, from where the cursor points. */
    CursorPage<Series> page(MemberId holder, @Nullable String cursor, int size) {
        if (size < 1 || size > MOST_PER_PAGE) {
            throw new InvalidInput("reservation-size", "size", MOST_PER_PAGE);
        }
        var limit = Limit.of(size + 1);
        var found = cursor == null || cursor.isEmpty()
                ? series.findOfHolder(holder, limit)
                : series.findOfHolderBefore(holder, last(cursor), limit);
        var page = found.subList(0, Math.min(size, found.size()));
        return new CursorPage<>(
                whole(page), found.size() > size ? page.getLast().id().toString() : null);
    }

    private List<Series> whole(List<StoredSeries> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var ids = page.stream().map(one -> one.id().value()).toList();
        series.findWithSkipped(ids);
        var its = reader.list(bookings.findOfSeries(ids)).stream().collect(groupingBy(SeriesReader::seriesOf));
        return page.stream()
                .map(one -> one.read(its.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static SeriesId seriesOf(Reservation reservation) {
        var place = reservation.series();
        if (place == null) {
            throw new IllegalStateException(reservation.code() + " is of no series");
        }
        return place.series();
    }

    private static UUID last(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("reservation-cursor", "cursor");
        }
    }
}
