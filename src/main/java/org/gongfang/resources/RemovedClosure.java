package org.gongfang.resources;

/** A closure as it was before it was removed: with it the removal can be taken back. */
public final class RemovedClosure {

    private final StoredClosure before;

    RemovedClosure(StoredClosure closure) {
        before = closure.twin();
    }

    Closure shown() {
        return before.shown();
    }

    /** Lets what is left of it last as long as it did. */
    void prolong(StoredClosure left) {
        left.lastLike(before);
    }

    /** The same closure again, to be kept where nothing of it was left. */
    StoredClosure again() {
        return before.twin();
    }
}
