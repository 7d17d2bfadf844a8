package org.gongfang.reservations;

import java.util.List;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;

/** What a step of a whole series came to: those that took it, and those that could not, each with its reason. */
public record SeriesOutcome(List<ReservationId> done, List<Kept> kept) {

    public SeriesOutcome {
        done = List.copyOf(done);
        kept = List.copyOf(kept);
    }

    /** A reservation that stays as it is, because a rule refused. */
    public record Kept(ReservationId reservation, String code, TimeSlot slot, Refusal refusal) {}
}
