package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** The current password that someone typed is not theirs. */
public final class WrongPassword extends Refusal {

    public WrongPassword() {
        super(Kind.RULE, "wrong-password", "currentPassword");
    }
}
