package org.gongfang.resources;

/** Where a fault stands. */
public enum FaultStatus {
    /** Somebody has said so; the staff can acknowledge, repair or reject it. */
    REPORTED,
    /** The staff have looked and found it so; it can be judged anew, repaired or rejected. */
    ACKNOWLEDGED,
    /** It is mended; for a day that can be taken back. */
    REPAIRED,
    /** There was nothing, or it was somebody else's matter; for a day that can be taken back. */
    REJECTED;

    public boolean isOpen() {
        return this == REPORTED || this == ACKNOWLEDGED;
    }
}
