package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Only whoever wrote a report changes it. */
public class ReportOfAnother extends Refusal {

    public ReportOfAnother() {
        super(Kind.FORBIDDEN, "report-of-another", null);
    }
}
