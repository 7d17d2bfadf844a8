package org.gongfang.resources;

/** How far an import has come. */
public enum ImportPhase {
    /** The file is being read. */
    READING,
    /** Its rows are being looked at; nothing is written. */
    CHECKING,
    /** Rows are wrong; nothing can be written. */
    FAULTY,
    /** Everything is right; its person may let it be written. */
    READY,
    /** It is being written; stopping it leaves nothing behind. */
    WRITING,
    /** It is written. */
    DONE,
    /** Its person has stopped it; nothing is written. */
    STOPPED,
    /** It could not be read or written; nothing is written. */
    FAILED;

    /** Whether work is going on. */
    public boolean isBusy() {
        return this == READING || this == CHECKING || this == WRITING;
    }
}
