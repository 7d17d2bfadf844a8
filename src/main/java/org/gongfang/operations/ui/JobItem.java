package org.gongfang.operations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.operations.FinishedRun;
import org.gongfang.operations.JobOutcome;
import org.gongfang.operations.JobState;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** One job: how it stands and what can be done with it. */
class JobItem extends Composite<ListItem> {

    /** What the buttons do. */
    interface Levers {

        void runNow();

        void pause();

        void resume();
    }

    private final Locale locale;
    private final LocalDate today;

    JobItem(JobState job, Instant now, Locale locale, Levers levers) {
        this.locale = locale;
        this.today = LocalDate.ofInstant(now, Spoken.DISTRICT_ZONE);
        var name = getTranslation("job." + job.name());
        var head = new Div(new H3(name), badge(job));
        head.addClassName("gf-job-head");
        var facts = new Div(
                new Span(job.lastRun().map(this::last).orElseGet(() -> getTranslation("operations.jobs.never-ran"))),
                new Span(job.nextRun()
                        .filter(next -> !job.paused())
                        .map(next -> getTranslation("operations.jobs.next", moment(next)))
                        .orElseGet(() -> getTranslation("operations.jobs.no-next"))));
        facts.addClassName("gf-job-facts");
        var actions = new Div(
                button("operations.jobs.run", name, levers::runNow),
                job.paused()
                        ? button("operations.jobs.resume", name, levers::resume)
                        : button("operations.jobs.pause", name, levers::pause));
        actions.addClassName("gf-job-actions");
        getContent().add(head, facts, actions);
        job.lastRun().flatMap(FinishedRun::error).ifPresent(error -> {
            var line = new Div(error);
            line.addClassName("gf-job-error");
            getContent().addComponentAtIndex(2, line);
        });
    }

    private StatusBadge badge(JobState job) {
        if (job.paused()) {
            return new StatusBadge(getTranslation("operations.jobs.state.paused"), Tone.CLOSED);
        }
        return job.lastRun()
                .map(run -> run.outcome() == JobOutcome.SUCCEEDED
                        ? new StatusBadge(getTranslation("operations.outcome.SUCCEEDED"), Tone.DONE)
                        : new StatusBadge(getTranslation("operations.outcome.FAILED"), Tone.MISSED))
                .orElseGet(() -> new StatusBadge(getTranslation("operations.jobs.state.waiting"), Tone.HELD));
    }

    private String last(FinishedRun run) {
        return getTranslation(
                "operations.jobs.last",
                moment(run.startedAt()),
                Long.toString(run.took().toMillis()),
                run.done().isEmpty() ? "–" : run.done());
    }

    private String moment(Instant moment) {
        return Spoken.moment(moment, Spoken.DISTRICT_ZONE, today, locale);
    }

    private Button button(String key, String job, Runnable work) {
        var text = getTranslation(key);
        var button = new Button(text, click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(text + " – " + job);
        return button;
    }
}
