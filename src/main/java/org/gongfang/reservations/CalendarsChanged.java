package org.gongfang.reservations;

import org.springframework.dao.ConcurrencyFailureException;

/** A booking has moved to other resources before its former ones were locked: the turn begins again. */
class CalendarsChanged extends ConcurrencyFailureException {

    CalendarsChanged() {
        super("The reservation has moved to other resources meanwhile");
    }
}
