package org.gongfang.identity;

import java.util.UUID;
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
     * @return the attempt, to be forgiven when the code was a right one
     * @throws TooManyAttempts when too many codes were tried there before this one
     */
    public UUID count(String device) {
        return attempts.count(Attempts.Kind.DEVICE_CODE, device, caller.find());
    }

    /** The code was a right one. Others that were tried before still count: one code of one's own does not buy more guesses. */
    public void forgive(UUID attempt) {
        attempts.forgive(attempt);
    }
}
