package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an import would do, found out without leaving anything written.
 *
 * @param unread headings that belong to no column
 * @param touched the resources that exist and would be written
 * @param taking those of them that may lose hours
 * @param hits the reservations that would lose hours
 * @param writing writes it, within the transaction in which the plan was made
 */
record Plan(
        List<RowProblem> problems,
        ImportCounts counts,
        List<String> unread,
        Collection<ResourceId> touched,
        Collection<ResourceId> taking,
        List<HitReservation> hits,
        Consumer<ImportProgress> writing) {

    Plan {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
        touched = List.copyOf(touched);
        taking = List.copyOf(taking);
        hits = List.copyOf(hits);
    }

    /** A plan that takes no hours from anybody. */
    Plan(ImportCounts counts, List<String> unread, Collection<ResourceId> touched, Consumer<ImportProgress> writing) {
        this(List.of(), counts, unread, touched, List.of(), List.of(), writing);
    }

    static Plan refused(List<RowProblem> problems, List<String> unread) {
        return new Plan(problems, ImportCounts.NONE, unread, List.of(), List.of(), List.of(), progress -> {});
    }

    /** The same, taking hours from these. */
    Plan takingFrom(Collection<ResourceId> losers) {
        return new Plan(problems, counts, unread, touched, losers, hits, writing);
    }

    /** The same, when it is known whom it hits. */
    Plan hitting(List<HitReservation> found) {
        return new Plan(problems, counts, unread, touched, taking, found, writing);
    }

    boolean isSound() {
        return problems.isEmpty();
    }
}
