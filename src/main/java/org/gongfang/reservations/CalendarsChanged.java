package org.gongfang.reservations;

import org.springframework.dao.ConcurrencyFailureException;

/** A booking has moved before its calendars were locked: the turn begins again. */
class CalendarsChanged extends ConcurrencyFailureException {

    CalendarsChanged() {
        super("The reservation has moved meanwhile");
    }
}
