package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The dates of a series are answered together: no other slot is proposed for one of them. */
public class SeriesAsksAsOne extends Refusal {

    SeriesAsksAsOne(String code) {
        super(Kind.RULE, "series-asks-as-one", null, code);
    }
}
