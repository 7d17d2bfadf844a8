package org.gongfang.operations;

/** How a run ended. */
public enum JobOutcome {
    /** It did what there was to do. */
    SUCCEEDED,
    /** It threw something; the next run tries again. */
    FAILED
}
