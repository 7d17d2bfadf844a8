package org.gongfang.operations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.gongfang.operations.FinishedRun;
import org.gongfang.operations.JobOutcome;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** The runs of the past, of one job or all, of one outcome or any. */
class JobHistory extends Composite<VerticalLayout> {

    /** Where the runs come from. */
    interface Source {
        List<FinishedRun> list(@Nullable String job, @Nullable JobOutcome outcome, Pageable page);
    }

    private final transient Source source;
    private final Select<String> job = new Select<>();
    private final Select<JobOutcome> outcome = new Select<>();
    private final Grid<FinishedRun> grid = new Grid<>();

    JobHistory(Source source) {
        this.source = source;
        job.setLabel(getTranslation("operations.jobs.job"));
        job.setItemLabelGenerator(name -> name == null ? "" : getTranslation("job." + name));
        job.setEmptySelectionAllowed(true);
        job.setEmptySelectionCaption(getTranslation("operations.jobs.any"));
        job.setPlaceholder(getTranslation("operations.jobs.any"));
        job.addValueChangeListener(change -> refresh());
        outcome.setLabel(getTranslation("operations.jobs.outcome"));
        outcome.setItems(JobOutcome.values());
        outcome.setItemLabelGenerator(this::word);
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("operations.jobs.any"));
        outcome.setPlaceholder(getTranslation("operations.jobs.any"));
        outcome.addValueChangeListener(change -> refresh());
        var filter = new Div(job, outcome);
        filter.addClassName("gf-operations-filter");
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("operations.jobs.job"))
                .setFlexGrow(1);
        grid.addComponentColumn(run -> new StatusBadge(
                        word(run.outcome()), run.outcome() == JobOutcome.SUCCEEDED ? Tone.DONE : Tone.MISSED))
                .setHeader(getTranslation("operations.jobs.outcome"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("gf-operations-list");
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("operations.jobs.empty"), getTranslation("operations.jobs.empty.hint")));
        grid.getElement().setAttribute("aria-label", getTranslation("operations.jobs.history"));
        getContent().setPadding(false);
        getContent().add(filter, grid);
    }

    /** Loads the runs; the jobs are those to choose from. */
    void show(List<String> jobs) {
        var chosen = job.getValue();
        job.setItems(jobs);
        job.setValue(chosen);
        grid.setItemsPageable(page -> source.list(job.getValue(), outcome.getValue(), page));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private Div what(FinishedRun run) {
        var name = new Span(getTranslation("job." + run.job()));
        name.addClassName("gf-operations-main");
        var facts = new Span(getTranslation(
                "operations.jobs.run-facts",
                Spoken.fullMoment(run.startedAt(), Spoken.DISTRICT_ZONE, getLocale()),
                Long.toString(run.took().toMillis()),
                run.done().isEmpty() ? "–" : run.done(),
                run.node()));
        facts.addClassName("gf-operations-facts");
        var cell = new Div(name, facts);
        run.error().ifPresent(error -> {
            var line = new Span(error);
            line.addClassName("gf-job-error");
            cell.add(line);
        });
        cell.addClassName("gf-operations-cell");
        return cell;
    }

    private String word(@Nullable JobOutcome which) {
        return which == null ? "" : getTranslation("operations.outcome." + which);
    }
}
