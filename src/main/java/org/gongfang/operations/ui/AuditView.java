package org.gongfang.operations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditEntry;
import org.gongfang.identity.AuditFilter;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Roles;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** Who did what and when, narrowed by person, deed, subject and days. */
@Route("admin/audit")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.audit", order = 660, icon = "vaadin:search-plus")
class AuditView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final AuditTrail audit;
    private final Members members;
    private final Words words;
    private final TextField who = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField subject = new TextField();
    private final DatePicker from;
    private final DatePicker to;
    private final Grid<AuditEntry> grid = new Grid<>();
    private Optional<MemberId> actor = Optional.empty();

    AuditView(AuditTrail audit, Members members, Words words) {
        this.audit = audit;
        this.members = members;
        this.words = words;
        from = Pickers.date(getTranslation("operations.audit.from"), getLocale());
        to = Pickers.date(getTranslation("operations.audit.to"), getLocale());
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("operations.audit.title"), getTranslation("operations.audit.intro")),
                        filter(),
                        grid);
        getContent().setFlexGrow(1, grid);
        buildGrid();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.audit.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        action.setItems(audit.actions());
        grid.setItemsPageable(this::load);
    }

    private Div filter() {
        who.setLabel(getTranslation("operations.audit.who"));
        who.setPlaceholder(getTranslation("operations.audit.who.placeholder"));
        who.setClearButtonVisible(true);
        who.setValueChangeMode(ValueChangeMode.LAZY);
        who.addValueChangeListener(change -> findActor(change.getValue()));
        action.setLabel(getTranslation("operations.audit.action"));
        action.setItemLabelGenerator(this::deed);
        action.setClearButtonVisible(true);
        action.addValueChangeListener(change -> refresh());
        subject.setLabel(getTranslation("operations.audit.subject"));
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> refresh());
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> refresh());
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> refresh());
        var filter = new Div(who, action, subject, from, to);
        filter.addClassName("gf-operations-filter");
        return filter;
    }

    private void buildGrid() {
        grid.addComponentColumn(this::line).setFlexGrow(1);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("gf-operations-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("operations.audit.empty"), getTranslation("operations.audit.empty.hint")));
        grid.getElement().setAttribute("aria-label", getTranslation("operations.audit.title"));
    }

    /** A mail address names one person; while it names nobody, the field says so. */
    private void findActor(String mail) {
        actor = mail.isBlank() ? Optional.empty() : members.findByMail(mail).map(Member::id);
        who.setErrorMessage(getTranslation("operations.audit.who.unknown"));
        who.setInvalid(!mail.isBlank() && actor.isEmpty());
        refresh();
    }

    private List<AuditEntry> load(Pageable page) {
        var about = subject.getValue().strip();
        return audit.list(
                new AuditFilter(
                        action.getValue(),
                        about.isEmpty() ? null : about,
                        actor.orElse(null),
                        startOf(from.getValue()),
                        startOf(to.getValue() == null ? null : to.getValue().plusDays(1))),
                page);
    }

    private static java.time.@Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Spoken.DISTRICT_ZONE).toInstant();
    }

    private Div line(AuditEntry entry) {
        var main = new Span(deed(entry.action()) + (entry.subject().isBlank() ? "" : " · " + entry.subject()));
        main.addClassName("gf-operations-main");
        var name = entry.actor() == null ? getTranslation("operations.audit.system") : entry.actorName();
        var facts = new Span(name + " · " + Spoken.fullMoment(entry.at(), Spoken.DISTRICT_ZONE, getLocale()));
        facts.addClassName("gf-operations-facts");
        var cell = new Div(main, facts);
        if (!entry.detail().isBlank()) {
            var detail = new Span(entry.detail());
            detail.addClassName("gf-operations-facts");
            cell.add(detail);
        }
        cell.addClassName("gf-operations-cell");
        return cell;
    }

    private String deed(String name) {
        return words.find(getLocale(), "identity.audit." + name).orElse(name);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
