package org.gongfang.reservations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads series with their reservations: a constant number of statements. */
@Component
@Transactional(readOnly = true)
class SeriesReader {

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
}
