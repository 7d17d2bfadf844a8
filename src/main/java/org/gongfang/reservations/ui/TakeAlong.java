package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.reservations.CalendarFileWriter;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.resources.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;

/** What people take along from a reservation's page: its calendar file, the code for the door, the way to report a fault. */
@org.springframework.stereotype.Component
class TakeAlong {

    /** Whose holders know the machine, or are about to. */
    private static final Set<ReservationStatus> REPORTING =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private static final Set<ReservationStatus> SHOWN_AT_THE_DOOR =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final ObjectProvider<CalendarFileWriter> calendarFiles;
    private final PublicAddress addresses;
    private final FaultNotes faults;
    private final OfferedSteps steps;

    TakeAlong(
            ObjectProvider<CalendarFileWriter> calendarFiles,
            PublicAddress addresses,
            FaultNotes faults,
            OfferedSteps steps) {
        this.calendarFiles = calendarFiles;
        this.addresses = addresses;
        this.faults = faults;
        this.steps = steps;
    }

    List<Component> of(Reservation reservation, Locale locale) {
        var things = new ArrayList<Component>();
        if (reservation.status().isLive()) {
            calendarFiles.ifAvailable(writer -> things.add(new Div(new CalendarLink(reservation, writer, locale))));
        }
        boolean holder = steps.isHolder(reservation);
        if (holder && SHOWN_AT_THE_DOOR.contains(reservation.status())) {
            things.add(new ReservationQr(reservation, addresses, locale));
        }
        if (holder && REPORTING.contains(reservation.status())) {
            things.add(faults.ways(reservation, locale));
        }
        return things;
    }
}
