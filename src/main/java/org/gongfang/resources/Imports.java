package org.gongfang.resources;

import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Files that managers hand in: looked at first, then written as a whole or not at all. The work goes on when its person
 * leaves the screen; each has one at a time, on the node where it was begun.
 */
@Service
@PreAuthorize("hasRole('PROVIDER_MANAGER')")
public class Imports {

    private final ImportRuns runs;
    private final ImportWork work;
    private final CurrentMember currentMember;

    Imports(ImportRuns runs, ImportWork work, CurrentMember currentMember) {
        this.runs = runs;
        this.work = work;
        this.currentMember = currentMember;
    }

    /**
     * Looks at the file; nothing is written.
     *
     * @throws ImportRunning while the person's import before is at work
     */
    public void begin(NewImport file) {
        // A manager without a provider has nothing to import into.
        currentMember.organisation();
        var run = new ImportRun(currentMember.id(), file);
        runs.begin(run);
        runs.execute(() -> work.look(run, file.content()));
    }

    /** How the person's import stands, if there is one. */
    public Optional<ImportState> current() {
        return run().map(ImportRun::state);
    }

    /**
     * Writes what the last look has shown when that hits reservations: once the person has decided what becomes of each.
     *
     * @param message what people whose reservations are cancelled or moved will read as the reason, to begin with
     * @throws ImportOvertaken when something has changed meanwhile: it is looked at again
     */
    public void carryOutDecided(String message, HoursTaking taking) {
        var ready = run().filter(run -> run.state().phase() == ImportPhase.READY);
        try {
            ready.ifPresent(run -> work.write(run, message, taking));
        } catch (ImportOvertaken overtaken) {
            ready.filter(ImportRun::start).ifPresent(run -> runs.execute(() -> work.lookAgain(run)));
            throw overtaken;
        }
    }

    /** Writes what the last look has shown, unless that would hit reservations. */
    public void carryOut() {
        run().filter(ImportRun::start).ifPresent(run -> runs.execute(() -> work.write(run)));
    }

    /** Ends the work; nothing is written unless it was already done. */
    public void stop() {
        run().ifPresent(ImportRun::stop);
    }

    /** Forgets an import that is not at work. */
    public void forget() {
        runs.forget(currentMember.id());
    }

    /** Calls back whenever the person's import has changed; the answer ends that. */
    public Runnable follow(Runnable onChange) {
        return run().map(run -> run.follow(onChange)).orElse(() -> {});
    }

    private Optional<ImportRun> run() {
        return runs.find(currentMember.id());
    }
}
