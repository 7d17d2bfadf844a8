package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.MaintenancePlan;
import org.gongfang.resources.MaintenancePlans;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Undo;

/** What has to be done to one's own provider's resources, the most urgent first: planned, done, and when it was done before. */
@Route("board/maintenance")
@Menu(title = "menu.maintenance", order = 143, icon = "vaadin:wrench")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class MaintenanceView extends Composite<VerticalLayout>
        implements AfterNavigationObserver, HasDynamicTitle, PlanRow.Deeds {

    private static final int LAST_TIMES = 20;

    private final MaintenancePlans plans;
    private final HoursTaking taking;
    private final Resources resources;
    private final MaintenanceWords words;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Grid<MaintenancePlan> grid = new Grid<>();
    private final Button add = new Button();
    private boolean listening;

    MaintenanceView(
            MaintenancePlans plans,
            HoursTaking taking,
            Resources resources,
            MaintenanceWords words,
            CurrentMember currentMember,
            Messages messages) {
        this.plans = plans;
        this.taking = taking;
        this.resources = resources;
        this.words = words;
        this.currentMember = currentMember;
        this.messages = messages;
        add.setText(getTranslation("resources.maintenance.add"));
        add.setIcon(VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> PlanDialog.forNew(resources, words.today(), getLocale(), this::add)
                .open());
        grid.addComponentColumn(this::row).setHeader(getTranslation("resources.maintenance.plan"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("resources.maintenance.empty"), getTranslation("resources.maintenance.empty.hint")));
        grid.addClassName("gf-res-grid");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.maintenance.title"),
                                getTranslation("resources.maintenance.subtitle"),
                                add),
                        grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.maintenance.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        add.setVisible(manages());
        if (!listening) {
            listening = true;
            grid.setItemsPageable(plans::list);
        } else {
            refresh();
        }
    }

    private boolean manages() {
        return currentMember.require().has(Role.PROVIDER_MANAGER);
    }

    private Component row(MaintenancePlan plan) {
        return new PlanRow(plan, manages(), words, getLocale(), this);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private void add(PlanDialog dialog) {
        attempt(
                dialog,
                "resources.maintenance.added",
                () -> plans.add(dialog.resource(), dialog.form(), dialog.lastDone()));
    }

    @Override
    public void edit(MaintenancePlan plan) {
        PlanDialog.forChange(
                        plan,
                        getLocale(),
                        dialog -> attempt(
                                dialog,
                                "resources.maintenance.changed",
                                () -> plans.change(plan.id(), dialog.form(), plan.version())))
                .open();
    }

    private void attempt(PlanDialog dialog, String told, Runnable deed) {
        try {
            deed.run();
            dialog.close();
            messages.done(getTranslation(told));
            refresh();
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    @Override
    public void plan(MaintenancePlan plan) {
        new PlanTimeDialog(plan, words.today(), getLocale(), slot -> close(plan, slot)).open();
    }

    private void close(MaintenancePlan plan, TimeSlot slot) {
        try {
            taking.take(
                    HoursTaking.Occasion.MAINTENANCE,
                    List.of(plan.resource()),
                    getTranslation("resources.closures.message", plan.title()),
                    () -> plans.plan(plan.id(), slot),
                    () -> {
                        messages.done(getTranslation("resources.maintenance.planned"));
                        refresh();
                    });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    @Override
    public void done(MaintenancePlan plan) {
        new NoteDialog(
                        new NoteDialog.Texts(
                                getTranslation("resources.maintenance.done"),
                                getTranslation("resources.maintenance.done.means", plan.title()),
                                getTranslation("resources.maintenance.note"),
                                null,
                                getTranslation("resources.maintenance.done")),
                        MaintenancePlans.LONGEST_WORK,
                        note -> {
                            try {
                                plans.done(plan.id(), plan.version(), note);
                                messages.done(getTranslation("resources.maintenance.was-done"));
                            } catch (Refusal refusal) {
                                messages.refused(refusal);
                            }
                            refresh();
                        })
                .open();
    }

    @Override
    public void history(MaintenancePlan plan) {
        new DoneDialog(plan, plans.history(plan.id(), LAST_TIMES), words, getLocale()).open();
    }

    @Override
    public void retire(MaintenancePlan plan) {
        try {
            plans.retire(plan.id());
            refresh();
            Undo.offer(getTranslation("resources.maintenance.retired", plan.title()), () -> {
                plans.putBack(plan.id());
                refresh();
            });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }
}
