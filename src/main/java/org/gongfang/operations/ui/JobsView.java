package org.gongfang.operations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.gongfang.identity.Roles;
import org.gongfang.operations.JobState;
import org.gongfang.operations.JobsConsole;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** Every job with its last and next run, the levers to run, pause and resume it, and what ran before. */
@Route("admin/jobs")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.jobs", order = 650, icon = "vaadin:cogs")
class JobsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final JobsConsole console;
    private final Messages messages;
    private final Clock clock;
    private final UnorderedList jobs = new UnorderedList();
    private final JobHistory history;

    JobsView(JobsConsole console, Messages messages, Clock clock) {
        this.console = console;
        this.messages = messages;
        this.clock = clock;
        this.history = new JobHistory(console::history);
        jobs.addClassName("gf-jobs");
        var refresh = new Button(getTranslation("operations.jobs.refresh"), click -> refresh());
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("operations.jobs.title"),
                                getTranslation("operations.jobs.intro"),
                                refresh),
                        new Div(jobs),
                        new H2(getTranslation("operations.jobs.history")),
                        history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.jobs.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var all = console.jobs();
        jobs.removeAll();
        all.forEach(job -> jobs.add(new JobItem(job, clock.instant(), getLocale(), levers(job))));
        history.show(all.stream().map(JobState::name).toList());
    }

    private JobItem.Levers levers(JobState job) {
        return new JobItem.Levers() {
            @Override
            public void runNow() {
                pull(() -> console.runNow(job.name()), "operations.jobs.started");
            }

            @Override
            public void pause() {
                pull(() -> console.pause(job.name()), "operations.jobs.paused");
            }

            @Override
            public void resume() {
                pull(() -> console.resume(job.name()), "operations.jobs.resumed");
            }

            private void pull(Runnable lever, String done) {
                try {
                    lever.run();
                    messages.done(getTranslation(done, getTranslation("job." + job.name())));
                } catch (Refusal refused) {
                    messages.refused(refused);
                }
                refresh();
            }
        };
    }
}
