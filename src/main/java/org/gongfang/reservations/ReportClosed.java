package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.shared.Refusal;

/** The time in which a use could be reported, or the report changed, is over. */
public class ReportClosed extends Refusal {

    public ReportClosed(Instant until) {
        super(Kind.RULE, "report-closed", null, until);
    }
}
