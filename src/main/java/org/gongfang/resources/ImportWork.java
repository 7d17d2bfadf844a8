package org.gongfang.resources;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.tables.TableReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two halves of an import: looking, which writes nothing, and writing, which is one transaction. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** While a person waits for the answer, nobody follows. */
    private static final ImportProgress SILENT = (done, total) -> {};

    private final List<Exchanger> exchangers;
    private final ResourceCalendars calendars;
    private final HoursWitness witness;
    private final AuditTrail audit;
    private final CurrentMember currentMember;
    private final TransactionTemplate looking;
    private final TransactionTemplate writing;

    ImportWork(
            List<Exchanger> exchangers,
            ResourceCalendars calendars,
            HoursWitness witness,
            AuditTrail audit,
            CurrentMember currentMember,
            PlatformTransactionManager transactions) {
        this.exchangers = exchangers;
        this.calendars = calendars;
        this.witness = witness;
        this.audit = audit;
        this.currentMember = currentMember;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Reads the file and finds out what it would do. */
    void look(ImportRun run, byte[] content) {
        guarded(run, () -> {
            run.telling(ImportPhase.READING).at(0, 1);
            run.read(TableReader.read(content));
            run.planned(lookedAt(run), null);
        });
    }

    /** Finds out anew what the file would do, because something has changed meanwhile. */
    void lookAgain(ImportRun run) {
        guarded(run, () -> run.planned(lookedAt(run), new ImportOvertaken()));
    }

    /** Writes what was shown, or nothing: also when it has become something else meanwhile, or would hit somebody. */
    void write(ImportRun run) {
        guarded(run, () -> {
            var other = Objects.requireNonNull(writing.<Optional<Plan>>execute(status -> {
                var shown = shown(run);
                // Lock before looking: bookings of what is changed queue up behind this.
                calendars.lock(shown.touched());
                exchanger(run).hold();
                var plan = plan(run, run.telling(ImportPhase.CHECKING));
                if (plan.isSound() && plan.counts().equals(shown.counts())) {
                    plan = plan.hitting(make(plan, run.telling(ImportPhase.WRITING)));
                    if (plan.hits().isEmpty()) {
                        record(run.state(), plan.counts());
                        return Optional.empty();
                    }
                }
                status.setRollbackOnly();
                return Optional.of(plan);
            }));
            other.ifPresentOrElse(plan -> run.planned(plan, new ImportOvertaken()), run::done);
        });
    }

    /**
     * Writes what was shown, as a change of hours about whose reservations the person decides first.
     *
     * @throws ImportOvertaken when it has become something else meanwhile
     */
    void write(ImportRun run, String message, HoursTaking taking) {
        taking.take(HoursTaking.Occasion.FILE, shown(run).touched(), message, () -> writeDecided(run), run::done);
    }

    /** Inside the transaction that holds the calendars. */
    private void writeDecided(ImportRun run) {
        exchanger(run).hold();
        var plan = plan(run, SILENT);
        if (!plan.isSound() || !plan.counts().equals(shown(run).counts())) {
            throw new ImportOvertaken();
        }
        plan.writing().accept(SILENT);
        record(run.state(), plan.counts());
    }

    private static Plan shown(ImportRun run) {
        var shown = run.shown();
        if (shown == null) {
            throw new ImportOvertaken();
        }
        return shown;
    }

    private Plan lookedAt(ImportRun run) {
        var plan = Objects.requireNonNull(looking.execute(status -> plan(run, run.telling(ImportPhase.CHECKING))));
        return plan.taking().isEmpty() ? plan : plan.hitting(tryOut(plan, run));
    }

    /** Writes what takes hours, looks whom it hits, and takes it back. */
    private List<HitReservation> tryOut(Plan plan, ImportRun run) {
        return Objects.requireNonNull(writing.execute(status -> {
            status.setRollbackOnly();
            calendars.lock(plan.touched());
            return make(plan, run.telling(ImportPhase.CHECKING));
        }));
    }

    private List<HitReservation> make(Plan plan, ImportProgress progress) {
        Runnable change = () -> plan.writing().accept(progress);
        if (!plan.taking().isEmpty()) {
            return witness.make(plan.taking(), change);
        }
        change.run();
        return List.of();
    }

    private Plan plan(ImportRun run, ImportProgress progress) {
        var state = run.state();
        return exchanger(run).plan(state.kind(), run.rows(), state.replace(), progress);
    }

    private Exchanger exchanger(ImportRun run) {
        return exchangers.stream()
                .filter(exchanger -> exchanger.handles(run.state().kind()))
                .findFirst()
                .orElseThrow();
    }

    private void record(ImportState state, ImportCounts counts) {
        audit.record(
                "file-imported",
                state.fileName(),
                "%s: +%d ~%d =%d -%d"
                        .formatted(state.kind(), counts.added(), counts.changed(), counts.same(), counts.removed()));
    }

    private void guarded(ImportRun run, Runnable work) {
        try {
            currentMember.actAs(run.member(), work);
        } catch (ImportStopped stopped) {
            run.stopped();
        } catch (Refusal refusal) {
            run.failed(refusal);
        } catch (DataIntegrityViolationException collided) {
            LOG.info("An import met what someone else has written meanwhile: {}", collided.getMessage());
            run.failed(new ImportOvertaken());
        } catch (RuntimeException broken) {
            // Nobody above hears of it: this is the thread's own end, and its person waits for an answer whatever it
            // was.
            var id = UUID.randomUUID().toString();
            LOG.error("An import has broken, error id {}", id, broken);
            run.failed(new ImportBroken(id));
        }
    }
}
