package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Only members whose mail address is confirmed may book. */
public class MailNotConfirmed extends Refusal {

    public MailNotConfirmed() {
        super(Kind.RULE, "mail-not-confirmed", null);
    }
}
