package org.gongfang.reservations;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Service;

/** Reservations as the system itself reads them, for reminders, mails and calendar feeds: nobody is signed in there. */
@Service
public class DueReservations {

    /** The reservation with its history, whoever asks. */
    public Optional<Reservation> find(ReservationId id) {
        throw new IllegalStateException("pending");
    }

    /** Confirmed reservations that start after now and no later than so far ahead, the earliest first. */
    public List<Reservation> startingWithin(Duration ahead) {
        throw new IllegalStateException("pending");
    }

    /** A person's live and completed reservations that touch the window, the earliest first. */
    public List<Reservation> ofHolder(MemberId holder, TimeSlot window) {
        throw new IllegalStateException("pending");
    }

    /** Live and completed reservations on any of the resources that touch the window, the earliest first. */
    public List<Reservation> onResources(Collection<ResourceId> resources, TimeSlot window) {
        throw new IllegalStateException("pending");
    }
}
