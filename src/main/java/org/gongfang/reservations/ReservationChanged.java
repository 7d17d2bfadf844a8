package org.gongfang.reservations;

import java.util.Map;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.rest.WithProblemProperties;

/** The reservation is not any more as the caller has seen it; this says how it is now. */
public class ReservationChanged extends Refusal implements WithProblemProperties {

    private final transient Map<String, Object> current;

    ReservationChanged(Booking booking) {
        super(Kind.PRECONDITION, "reservation-changed", "If-Match");
        var zone = booking.zone();
        this.current = Map.of(
                "id", booking.id().value(),
                "status", booking.status(),
                "start", booking.slot().startsAt().atZone(zone).toOffsetDateTime(),
                "end", booking.slot().endsAt().atZone(zone).toOffsetDateTime(),
                "etag", "\"" + booking.version() + "\"");
    }

    @Override
    public Map<String, Object> problemProperties() {
        return Map.of("current", current);
    }
}
