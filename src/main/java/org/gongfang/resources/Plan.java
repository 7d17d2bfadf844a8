package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an import would do, found out without writing anything.
 *
 * @param unread headings that belong to no column
 * @param touched the resources that exist and would be written
 * @param writing writes it, within the transaction in which the plan was made
 */
record Plan(
        List<RowProblem> problems,
        ImportCounts counts,
        List<String> unread,
        Collection<ResourceId> touched,
        Consumer<ImportProgress> writing) {

    Plan {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
        touched = List.copyOf(touched);
    }

    static Plan refused(List<RowProblem> problems, List<String> unread) {
        return new Plan(problems, ImportCounts.NONE, unread, List.of(), progress -> {});
    }
}
