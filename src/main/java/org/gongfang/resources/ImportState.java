package org.gongfang.resources;

import java.util.List;
import org.gongfang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param done how many rows of this phase are done, of {@code total}
 * @param problems everything that is wrong in the file, row by row
 * @param unread headings that belong to no column
 * @param hits the reservations that lose hours by it, about which the person decides before it is written
 * @param refusal why it failed, or why it must be looked at again
 */
public record ImportState(
        ExchangeKind kind,
        String fileName,
        boolean replace,
        ImportPhase phase,
        int done,
        int total,
        ImportCounts counts,
        List<RowProblem> problems,
        List<String> unread,
        List<HitReservation> hits,
        @Nullable Refusal refusal) {

    public ImportState {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
        hits = List.copyOf(hits);
    }

    static ImportState begun(NewImport file) {
        return new ImportState(
                file.kind(),
                file.fileName(),
                file.replace(),
                ImportPhase.READING,
                0,
                0,
                ImportCounts.NONE,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    ImportState at(ImportPhase now, int rows, int of) {
        return new ImportState(kind, fileName, replace, now, rows, of, counts, problems, unread, hits, null);
    }

    ImportState planned(Plan plan, @Nullable Refusal why) {
        return new ImportState(
                kind,
                fileName,
                replace,
                plan.isSound() ? ImportPhase.READY : ImportPhase.FAULTY,
                0,
                0,
                plan.counts(),
                plan.problems(),
                plan.unread(),
                plan.hits(),
                why);
    }

    ImportState failed(Refusal why) {
        return new ImportState(
                kind,
                fileName,
                replace,
                ImportPhase.FAILED,
                0,
                0,
                ImportCounts.NONE,
                List.of(),
                List.of(),
                List.of(),
                why);
    }
}
