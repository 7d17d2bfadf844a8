package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.gongfang.resources.MaintenancePlan;

/** A maintenance plan in a list: what has to be done, how far it has come due, and what can be done about it. */
class PlanRow extends Composite<Div> {

    /** What people do with a plan. */
    interface Deeds {

        void plan(MaintenancePlan plan);

        void done(MaintenancePlan plan);

        void history(MaintenancePlan plan);

        void edit(MaintenancePlan plan);

        void retire(MaintenancePlan plan);
    }

    PlanRow(MaintenancePlan plan, boolean manages, MaintenanceWords words, Locale locale, Deeds deeds) {
        var title = new Span(plan.title());
        title.addClassName("gf-res-name");
        var machine = new Span(plan.resourceName(locale) + " · " + plan.resourceCode());
        var work = new Span(words.rhythm(plan, locale) + (plan.work().isBlank() ? "" : " · " + plan.work()));
        work.addClassName("gf-res-line");
        var text = new Div(title, machine, work);
        text.addClassName("gf-res-cell");
        getContent().addClassName("gf-fault-row");
        getContent().add(text, state(plan, words, locale), steps(plan, manages, deeds));
    }

    private Div state(MaintenancePlan plan, MaintenanceWords words, Locale locale) {
        var due = words.due(plan, locale);
        var progress = new ProgressBar(0, 1, Math.min(1, plan.due().share()));
        progress.getElement().setAttribute("aria-label", due);
        progress.addClassNames(
                "gf-plan-progress", "gf-plan-" + plan.due().urgency().name().toLowerCase(Locale.ROOT));
        var line = new Span(due);
        line.addClassName("gf-res-line");
        var state = new Div(words.badge(plan, locale), progress, line);
        state.addClassNames("gf-res-cell", "gf-plan-state");
        var planned = plan.planned();
        if (planned != null) {
            var when = new Span(
                    getTranslation(locale, "resources.maintenance.planned-at", words.slot(planned, plan, locale)));
            when.addClassName("gf-res-line");
            state.add(when);
        }
        return state;
    }

    private Div steps(MaintenancePlan plan, boolean manages, Deeds deeds) {
        var steps = new Div();
        steps.addClassNames("gf-res-links", "gf-plan-steps");
        if (manages) {
            steps.add(button("resources.maintenance.plan-it", plan, () -> deeds.plan(plan)));
        }
        steps.add(button("resources.maintenance.done", plan, () -> deeds.done(plan)));
        steps.add(icon(VaadinIcon.LIST, "resources.maintenance.history", plan, () -> deeds.history(plan)));
        if (manages) {
            steps.add(
                    icon(VaadinIcon.PENCIL, "resources.maintenance.edit", plan, () -> deeds.edit(plan)),
                    icon(VaadinIcon.TRASH, "resources.maintenance.retire", plan, () -> deeds.retire(plan)));
        }
        return steps;
    }

    private Button button(String key, MaintenancePlan plan, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation(key) + " " + plan.title());
        return button;
    }

    private Button icon(VaadinIcon icon, String key, MaintenancePlan plan, Runnable deed) {
        var button = new Button(icon.create(), click -> deed.run());
        button.setAriaLabel(getTranslation(key) + " " + plan.title());
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
