package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** The mail address belongs to another account; told to admins only. */
public final class MailTaken extends Refusal {

    public MailTaken() {
        super(Kind.CONFLICT, "mail-taken", "mail");
    }
}
