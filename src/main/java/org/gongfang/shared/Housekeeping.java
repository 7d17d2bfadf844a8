package org.gongfang.shared;

/** A module's share of the nightly tidying: what is old and of no use any more goes. */
public interface Housekeeping {

    /** Removes it in a transaction of its own and tells how many rows went; it may run twice. */
    int tidyUp();
}
