package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.gongfang.identity.Districts;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.Organisations;
import org.gongfang.identity.Roles;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** All incubators, schools, bureaus and enterprises. */
@Route("admin/organisations")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.organisations", order = 810, icon = "vaadin:building-o")
class OrganisationsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Organisations organisations;
    private final Districts districts;
    private final Messages messages;
    private final TextField search = new TextField();
    private final Grid<Organisation> grid = new Grid<>();

    OrganisationsView(Organisations organisations, Districts districts, Messages messages) {
        this.organisations = organisations;
        this.districts = districts;
        this.messages = messages;
        var add = new Button(getTranslation("identity.organisations.add"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        search.setLabel(getTranslation("identity.organisations.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var filter = new Div(search);
        filter.addClassName("gf-filter");
        grid.addClassName("gf-list");
        columns();
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("identity.organisations.empty"), getTranslation("identity.organisations.empty.hint")));
        getContent().addClassName("gf-page");
        getContent().setSizeFull();
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("menu.organisations"),
                                getTranslation("identity.organisations.hint"),
                                add),
                        filter,
                        grid);
    }

    private void columns() {
        grid.addComponentColumn(organisation -> {
                    var names = new Div(new Span(organisation.nameZh()), new Span(organisation.nameEn()));
                    names.addClassName("gf-two-lines");
                    return names;
                })
                .setHeader(getTranslation("identity.organisations.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(organisation -> getTranslation(
                        "identity.organisation-kind." + organisation.kind().name()))
                .setHeader(getTranslation("identity.organisations.kind"))
                .setAutoWidth(true);
        grid.addColumn(organisation -> districts
                        .find(organisation.district())
                        .map(district -> district.name(getLocale()))
                        .orElse(organisation.district()))
                .setHeader(getTranslation("identity.organisations.district"))
                .setAutoWidth(true);
        grid.addComponentColumn(organisation -> {
                    var edit = new Button(getTranslation("identity.organisations.edit"), click -> edit(organisation));
                    edit.setAriaLabel(
                            getTranslation("identity.organisations.edit.name", organisation.name(getLocale())));
                    edit.addThemeVariants(ButtonVariant.TERTIARY);
                    return edit;
                })
                .setHeader(getTranslation("identity.accounts.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        grid.setItemsPageable(page -> organisations.search(search.getValue(), page));
    }

    private void add() {
        open(null, form -> organisations.found(form.kind(), form.nameZh(), form.nameEn(), form.district()));
    }

    private void edit(Organisation known) {
        open(
                known,
                form -> organisations.change(known.id(), form.kind(), form.nameZh(), form.nameEn(), form.district()));
    }

    private void open(@Nullable Organisation known, Consumer<OrganisationDialog.Form> save) {
        new OrganisationDialog(districts.all(), messages, known, getLocale(), form -> {
                    save.accept(form);
                    grid.getDataProvider().refreshAll();
                    messages.done(getTranslation("identity.organisations.saved", form.nameZh()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.organisations");
    }
}
