package org.gongfang.resources;

import org.gongfang.shared.SweepJob;
import org.quartz.DisallowConcurrentExecution;

/** Tells managers which maintenance is near. */
@DisallowConcurrentExecution
class MaintenanceJob extends SweepJob {

    MaintenanceJob(MaintenanceSweep sweep) {
        super(sweep::tellNear);
    }
}
