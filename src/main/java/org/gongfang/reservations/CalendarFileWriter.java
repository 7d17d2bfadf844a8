package org.gongfang.reservations;

import java.util.Locale;

/** Writes a reservation as a file that calendars understand; offered by the module that knows the format. */
public interface CalendarFileWriter {

    /** The text of an iCalendar file that holds the reservation alone. */
    String write(Reservation reservation, Locale locale);
}
