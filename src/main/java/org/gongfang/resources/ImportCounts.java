package org.gongfang.resources;

/** What an import does, or would do: how many are new, changed, the same as before, and taken back. */
public record ImportCounts(int added, int changed, int same, int removed) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /** Whether anything is written. */
    public boolean isAnything() {
        return added + changed + removed > 0;
    }
}
