package org.gongfang.resources;

/** Ends an import that its person has stopped; nothing of its transaction remains. */
class ImportStopped extends RuntimeException {

    ImportStopped() {
        super("Stopped by its person");
    }
}
