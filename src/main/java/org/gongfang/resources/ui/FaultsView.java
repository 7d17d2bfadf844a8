package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Fault;
import org.gongfang.resources.Faults;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** The faults at one's own provider, the latest first: those that are open, or all. */
@Route("board/faults")
@Menu(title = "menu.faults", order = 142, icon = "vaadin:warning")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class FaultsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Faults faults;
    private final FaultWords words;
    private final RadioButtonGroup<Boolean> which = new RadioButtonGroup<>();
    private final Grid<Fault> grid = new Grid<>();
    private boolean listening;

    FaultsView(Faults faults, FaultWords words) {
        this.faults = faults;
        this.words = words;
        which.setLabel(getTranslation("resources.faults.which"));
        which.setItems(true, false);
        which.setItemLabelGenerator(open -> getTranslation(open ? "resources.faults.open" : "resources.faults.all"));
        which.setValue(true);
        which.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        grid.addComponentColumn(this::row).setHeader(getTranslation("resources.faults.fault"));
        grid.addItemClickListener(
                click -> ResourcesNavigation.toFault(click.getItem().id()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("resources.faults.empty"), getTranslation("resources.faults.empty.hint")));
        grid.addClassName("gf-res-grid");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.faults.title"), getTranslation("resources.faults.subtitle")),
                        which,
                        grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.faults.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!listening) {
            listening = true;
            grid.setItemsPageable(page -> faults.list(which.getValue(), page));
        } else {
            grid.getDataProvider().refreshAll();
        }
    }

    private Component row(Fault fault) {
        var locale = getLocale();
        var name = new Anchor(ResourcesNavigation.faultPath(fault.id()), fault.resourceName(locale));
        name.addClassName("gf-res-name");
        var code = new Span(fault.resourceCode());
        code.addClassName("gf-code");
        var what = new Span(fault.description());
        what.addClassName("gf-fault-words");
        var origin = new Span(words.origin(fault, locale));
        origin.addClassName("gf-res-line");
        var title = new Div(name, code);
        title.addClassName("gf-fault-title");
        var text = new Div(title, what, origin);
        text.addClassName("gf-res-cell");
        var effect = new Span(words.effect(fault, locale));
        effect.addClassName("gf-res-line");
        var badges = new Div(words.severity(fault.severity(), locale), words.status(fault, locale));
        badges.addClassName("gf-fault-badges");
        var state = new Div(badges, effect);
        state.addClassName("gf-res-cell");
        var row = new Div(text, state);
        row.addClassName("gf-fault-row");
        return row;
    }
}
