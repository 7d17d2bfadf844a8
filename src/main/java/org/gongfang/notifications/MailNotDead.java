package org.gongfang.notifications;

import org.gongfang.shared.Refusal;

/** Only a mail that was given up can be sent again. */
public class MailNotDead extends Refusal {

    MailNotDead() {
        super(Kind.CONFLICT, "mail-not-dead", null);
    }
}
