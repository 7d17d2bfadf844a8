package org.gongfang.projects;

import org.gongfang.shared.Refusal;

/** A patent is entered only by someone whose mail address is confirmed. */
public class ConfirmedMailNeeded extends Refusal {

    ConfirmedMailNeeded() {
        super(Kind.RULE, "patent-confirmed-mail", null);
    }
}
