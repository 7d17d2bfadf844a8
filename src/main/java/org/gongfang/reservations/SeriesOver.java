package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** None of the series' reservations can take the step any more: they have begun, are over, or were answered. */
public class SeriesOver extends Refusal {

    SeriesOver() {
        super(Kind.CONFLICT, "series-over", null);
    }
}
