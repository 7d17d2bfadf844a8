package org.gongfang.reservations;

import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;

/** Forgets searches that found nothing when no figure tells of them any more. */
@Component
class OldDemands implements Housekeeping {

    private final UnmetDemands demands;

    OldDemands(UnmetDemands demands) {
        this.demands = demands;
    }

    @Override
    public int tidyUp() {
        return demands.forgetOld();
    }
}
