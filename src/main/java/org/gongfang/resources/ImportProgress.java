package org.gongfang.resources;

/** Told how far an import has come. */
@FunctionalInterface
interface ImportProgress {

    /** @throws ImportStopped when the person has stopped it */
    void at(int done, int total);
}
