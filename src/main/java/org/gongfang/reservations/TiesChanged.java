package org.gongfang.reservations;

import org.springframework.dao.ConcurrencyFailureException;

/** Not all calendars were locked that had to be; now it is known which, so the transaction begins again. */
class TiesChanged extends ConcurrencyFailureException {

    TiesChanged() {
        super("The resources are tied to others than was remembered");
    }
}
