package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where a reservation stands in its series: its number, counted from one, of so many that were booked together. */
@Embeddable
public record SeriesPlace(
        @Column(name = "series_id") UUID seriesId,
        @Column(name = "series_number") int number,
        @Column(name = "series_size") int size) {

    public SeriesId series() {
        return new SeriesId(seriesId);
    }
}
