package org.gongfang.resources;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.tables.Table;
import org.jspecify.annotations.Nullable;

/** One person's import, from the file to its end. */
class ImportRun {

    private static final int HUNDRED = 100;

    private final MemberId member;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile ImportState state;
    private volatile boolean stopping;
    private @Nullable Table table;
    private @Nullable Plan plan;

    ImportRun(MemberId member, NewImport file) {
        this.member = member;
        state = ImportState.begun(file);
    }

    MemberId member() {
        return member;
    }

    ImportState state() {
        return state;
    }

    /** Asks the work to end; it does at its next row. */
    void stop() {
        stopping = true;
    }

    /** Calls back whenever the state has changed; the answer ends that. */
    Runnable follow(Runnable onChange) {
        followers.add(onChange);
        return () -> followers.remove(onChange);
    }

    /** Tells of this phase's progress, a hundred times at most. */
    ImportProgress telling(ImportPhase phase) {
        return (done, total) -> {
            if (stopping) {
                throw new ImportStopped();
            }
            var now = state;
            boolean worthTelling = now.phase() != phase
                    || now.total() != total
                    || (long) done * HUNDRED / Math.max(1, total) > (long) now.done() * HUNDRED / Math.max(1, total);
            if (worthTelling) {
                change(before -> before.at(phase, done, total));
            }
        };
    }

    synchronized void read(Table rows) {
        table = rows;
    }

    /** The rows of the file, once they are read and until the run has ended. */
    synchronized Table rows() {
        if (table == null) {
            throw new IllegalStateException("The file has not been read");
        }
        return table;
    }

    /** What was shown to the person. */
    synchronized @Nullable Plan shown() {
        return plan;
    }

    void planned(Plan made, @Nullable Refusal why) {
        synchronized (this) {
            plan = made;
        }
        change(before -> before.planned(made, why));
    }

    /** Turns from ready to writing; answers whether it was ready. */
    synchronized boolean start() {
        if (state.phase() != ImportPhase.READY) {
            return false;
        }
        state = state.at(ImportPhase.CHECKING, 0, 0);
        return true;
    }

    void done() {
        forget();
        change(before -> before.at(ImportPhase.DONE, 0, 0));
    }

    void stopped() {
        forget();
        change(before -> before.at(ImportPhase.STOPPED, 0, 0));
    }

    void failed(Refusal why) {
        forget();
        change(before -> before.failed(why));
    }

    private synchronized void forget() {
        table = null;
        plan = null;
    }

    private void change(UnaryOperator<ImportState> change) {
        synchronized (this) {
            state = change.apply(state);
        }
        followers.forEach(Runnable::run);
    }
}
