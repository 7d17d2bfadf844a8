package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.NewResource;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceForm;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.resources.Skills;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The provider's technicians: who they are, which machines they may run, and when they work. */
@Route("board/staff")
@Menu(title = "menu.staff", order = 150, icon = "vaadin:user-star")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class StaffView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Resources resources;
    private final StaffRows rows;
    private final Skills skills;
    private final Sites sites;
    private final Members members;
    private final CurrentMember currentMember;
    private final StatusWords status;
    private final AbsenceDesk absences;
    private final Messages messages;
    private final TextField search = new TextField();
    private final Grid<StaffRow> grid = new Grid<>();
    private final Div adding = new Div();
    private boolean listening;

    StaffView(
            Resources resources,
            StaffRows rows,
            Skills skills,
            Sites sites,
            Members members,
            CurrentMember currentMember,
            StatusWords status,
            AbsenceDesk absences,
            Messages messages) {
        this.resources = resources;
        this.rows = rows;
        this.skills = skills;
        this.sites = sites;
        this.members = members;
        this.currentMember = currentMember;
        this.status = status;
        this.absences = absences;
        this.messages = messages;
        search.setLabel(getTranslation("resources.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        grid.addComponentColumn(this::person).setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.addClassName("gf-staff");
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("resources.staff.empty"), getTranslation("resources.staff.empty.hint")));
        adding.addClassName("gf-res-section");
        var bar = new Div(search);
        bar.addClassName("gf-res-bar");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.staff.title"),
                                getTranslation("resources.staff.subtitle"),
                                new Button(
                                        getTranslation("resources.exchange.title"),
                                        click -> ResourcesNavigation.toImport(ExchangeKind.TECHNICIANS))),
                        bar,
                        grid,
                        adding);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.staff.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        if (!listening) {
            listening = true;
            grid.setItemsPageable(
                    page -> rows.page(search.getValue(), Math.toIntExact(page.getOffset()), page.getPageSize()));
        } else {
            refresh();
        }
        showAdding();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private StaffCard person(StaffRow row) {
        var technician = row.card();
        return new StaffCard(
                row,
                resources,
                status,
                absences,
                getLocale(),
                (before, after) -> train(technician, before, after),
                atOnce -> supervise(technician, atOnce),
                this::refresh);
    }

    private void supervise(ResourceCard technician, int atOnce) {
        try {
            skills.supervise(technician.id(), atOnce);
            messages.done(getTranslation("resources.staff.saved", technician.name(getLocale())));
        } catch (Refusal refusal) {
            messages.refused(refusal);
            refresh();
        }
    }

    private void train(ResourceCard technician, Set<ResourceCard> before, Set<ResourceCard> after) {
        var were = ids(before);
        var are = ids(after);
        try {
            skills.grant(
                    technician.id(),
                    are.stream().filter(machine -> !were.contains(machine)).toList());
            for (var machine : were) {
                if (!are.contains(machine)) {
                    skills.revoke(technician.id(), machine);
                }
            }
            messages.done(getTranslation("resources.staff.saved", technician.name(getLocale())));
        } catch (Refusal refusal) {
            messages.refused(refusal);
            refresh();
        }
    }

    private static Set<ResourceId> ids(Set<ResourceCard> cards) {
        return cards.stream().map(ResourceCard::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Members with the role who are not on the list yet can be put on it; accounts are made by an admin. */
    private void showAdding() {
        var listed = skills.listed();
        var candidates = members.ofOrganisation(currentMember.organisation()).stream()
                .filter(person -> person.has(Role.TECHNICIAN) && !listed.contains(person.id()))
                .toList();
        var places = sites.ofProvider(currentMember.organisation());
        adding.removeAll();
        adding.add(new H2(getTranslation("resources.staff.add")));
        if (candidates.isEmpty() || places.isEmpty()) {
            adding.add(new EmptyState(
                    getTranslation("resources.staff.nobody"),
                    getTranslation(places.isEmpty() ? "resources.card.no-site.hint" : "resources.staff.nobody.hint")));
            return;
        }
        var who = new Select<Member>();
        who.setLabel(getTranslation("resources.staff.member"));
        who.setItems(candidates);
        who.setItemLabelGenerator(Member::name);
        who.setValue(candidates.getFirst());
        var where = new Select<Site>();
        where.setLabel(getTranslation("resources.field.site"));
        where.setItems(places);
        where.setItemLabelGenerator(place -> place.name(getLocale()));
        where.setValue(places.getFirst());
        var add = new Button(getTranslation("resources.staff.add"), click -> add(who.getValue(), where.getValue()));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(who, where, add);
        fields.addClassName("gf-res-validity");
        adding.add(fields);
    }

    private void add(Member person, Site place) {
        try {
            var id = resources.add(new NewResource(
                    null,
                    ResourceKind.TECHNICIAN,
                    person.id(),
                    new ResourceForm(
                            person.name(),
                            "",
                            "",
                            "",
                            null,
                            "",
                            "",
                            1,
                            place.id(),
                            List.of(),
                            BookingRules.standard(ResourceKind.TECHNICIAN))));
            resources.publish(id);
            messages.done(getTranslation("resources.staff.added", person.name()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        show();
    }
}
