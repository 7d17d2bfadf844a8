package org.gongfang.resources;

/** In what the time between two maintenances is counted, and how far apart they may be. */
public enum MaintenanceUnit {
    /** Hours in which people used the resource. */
    HOURS_USED(50_000),
    WEEKS(260),
    MONTHS(120);

    private final int most;

    MaintenanceUnit(int most) {
        this.most = most;
    }

    /** The longest rhythm. */
    public int most() {
        return most;
    }
}
