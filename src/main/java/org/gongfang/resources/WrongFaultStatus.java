package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** The fault has moved on; the step cannot be taken from where it stands. */
public class WrongFaultStatus extends Refusal {

    WrongFaultStatus(FaultStatus status) {
        super(Kind.CONFLICT, status.isOpen() ? "fault-still-open" : "fault-settled", null);
    }
}
