package org.gongfang.reservations;

import org.gongfang.resources.UtilityWords;
import org.gongfang.shared.Named;
import org.gongfang.shared.Refusal;

/** Other machines draw so much of a shared utility in the slot that too little is left. */
public class UtilityExhausted extends Refusal {

    /** @param free how many units are left at the tightest moment of the slot */
    public UtilityExhausted(UtilityWords utility, int needed, int free) {
        super(
                Kind.CONFLICT,
                "utility-exhausted",
                "start",
                new Named(utility.nameZh(), utility.nameEn()),
                needed,
                free,
                new Named(utility.unitZh(), utility.unitEn()));
    }
}
