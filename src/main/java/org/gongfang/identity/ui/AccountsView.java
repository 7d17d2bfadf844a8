package org.gongfang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongfang.identity.Accounts;
import org.gongfang.identity.Member;
import org.gongfang.identity.Organisations;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.gongfang.shared.ui.Undo;
import org.springframework.data.domain.Pageable;

/** All accounts: find one, invite someone, change roles, keep someone out. */
@Route("admin/accounts")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.accounts", order = 800, icon = "vaadin:users")
class AccountsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    /** A member and the name of their organisation, or an empty one. */
    record Row(Member member, String organisation) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && row.member.id().equals(member.id());
        }

        @Override
        public int hashCode() {
            return member.id().hashCode();
        }
    }

    private final Accounts accounts;
    private final Organisations organisations;
    private final Messages messages;
    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private final Grid<Row> grid = new Grid<>();

    AccountsView(Accounts accounts, Organisations organisations, Messages messages) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.messages = messages;
        var invite = new Button(getTranslation("identity.accounts.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        grid.addClassName("gf-list");
        columns();
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("identity.accounts.empty"), getTranslation("identity.accounts.empty.hint")));
        getContent().addClassName("gf-page");
        getContent().setSizeFull();
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("menu.accounts"), getTranslation("identity.accounts.hint"), invite),
                        filter(),
                        grid);
    }

    private Component filter() {
        search.setLabel(getTranslation("identity.accounts.search"));
        search.setPlaceholder(getTranslation("identity.accounts.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        role.setLabel(getTranslation("identity.accounts.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("identity.accounts.role.any"));
        role.setItemLabelGenerator(
                each -> getTranslation(each == null ? "identity.accounts.role.any" : "identity.role." + each.name()));
        role.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var bar = new Div(search, role);
        bar.addClassName("gf-filter");
        return bar;
    }

    private void columns() {
        grid.addComponentColumn(AccountsView::who)
                .setHeader(getTranslation("identity.accounts.who"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(row -> roles(row.member()))
                .setHeader(getTranslation("identity.accounts.role"))
                .setAutoWidth(true);
        grid.addColumn(Row::organisation)
                .setHeader(getTranslation("identity.accounts.organisation"))
                .setWidth("12rem");
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("identity.accounts.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("identity.accounts.actions"))
                .setWidth("5rem")
                .setFlexGrow(0);
    }

    private static Component who(Row row) {
        var who = new Div(new Span(row.member().name()), new Span(row.member().mail()));
        who.addClassName("gf-two-lines");
        return who;
    }

    private String roles(Member member) {
        return member.roles().stream()
                .sorted()
                .map(each -> getTranslation("identity.role." + each.name()))
                .collect(Collectors.joining(getTranslation("identity.list.separator")));
    }

    private Component state(Row row) {
        if (!row.member().enabled()) {
            return new StatusBadge(getTranslation("identity.accounts.state.disabled"), Tone.CLOSED);
        }
        return row.member().mailConfirmed()
                ? new StatusBadge(getTranslation("identity.accounts.state.active"), Tone.DONE)
                : new StatusBadge(getTranslation("identity.accounts.state.unconfirmed"), Tone.REQUESTED);
    }

    private Component actions(Row row) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(
                getTranslation("identity.accounts.actions.of", row.member().name()));
        var menu = root.getSubMenu();
        menu.addItem(getTranslation("identity.accounts.change-roles"), click -> changeRoles(row.member()));
        if (!row.member().mailConfirmed()) {
            menu.addItem(getTranslation("identity.accounts.invite-again"), click -> inviteAgain(row.member()));
        }
        if (row.member().enabled()) {
            menu.addItem(getTranslation("identity.accounts.disable"), click -> disable(row.member()));
        } else {
            menu.addItem(getTranslation("identity.accounts.enable"), click -> enable(row.member()));
        }
        return bar;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        grid.setItemsPageable(this::rows);
    }

    private List<Row> rows(Pageable page) {
        var members = accounts.list(search.getValue(), role.getValue(), page);
        var names = organisations.findAll(members.stream()
                .map(Member::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return members.stream()
                .map(member -> {
                    var organisation = member.organisation() == null ? null : names.get(member.organisation());
                    return new Row(member, organisation == null ? "" : organisation.name(getLocale()));
                })
                .toList();
    }

    private void invite() {
        new AccountDialog(organisations, messages, null, getLocale(), form -> {
                    accounts.create(form.newMember());
                    done(getTranslation("identity.accounts.invited", form.mail()));
                })
                .open();
    }

    private void changeRoles(Member member) {
        new AccountDialog(organisations, messages, member, getLocale(), form -> {
                    accounts.changeRoles(member.id(), form.roles(), form.organisation());
                    done(getTranslation("identity.accounts.changed", member.name()));
                })
                .open();
    }

    private void inviteAgain(Member member) {
        attempt(() -> {
            accounts.inviteAgain(member.id());
            done(getTranslation("identity.accounts.invited", member.mail()));
        });
    }

    private void disable(Member member) {
        attempt(() -> {
            accounts.disable(member.id());
            grid.getDataProvider().refreshAll();
            Undo.offer(getTranslation("identity.accounts.disabled", member.name()), () -> enable(member));
        });
    }

    private void enable(Member member) {
        attempt(() -> {
            accounts.enable(member.id());
            done(getTranslation("identity.accounts.enabled", member.name()));
        });
    }

    private void done(String text) {
        grid.getDataProvider().refreshAll();
        messages.done(text);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.accounts");
    }
}
