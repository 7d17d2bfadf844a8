package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The dates of a series have one holder: none of them is handed on by itself. */
public class TransferOfSeries extends Refusal {

    TransferOfSeries(String code) {
        super(Kind.RULE, "transfer-of-series", null, code);
    }
}
