package org.gongfang.identity;

import org.springframework.stereotype.Component;

/** Counts codes that are tried at a device, so that nobody finds one by trying. */
@Component
public class CodeGuesses {

    private final Attempts attempts;
    private final CallerAddress caller;

    CodeGuesses(Attempts attempts, CallerAddress caller) {
        this.attempts = attempts;
        this.caller = caller;
    }

    /**
     * Counts a code that is tried at the device, before it is looked at.
     *
     * @throws TooManyAttempts when too many codes were tried there before this one
     */
    public void count(String device) {
        attempts.count(Attempts.Kind.DEVICE_CODE, device, caller.find());
    }

    /** The code was a right one: what was tried before was mistyped. */
    public void forgive(String device) {
        attempts.forgive(Attempts.Kind.DEVICE_CODE, device, caller.find());
    }
}
