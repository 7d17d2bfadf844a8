package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeChoice;
import org.gongfang.resources.Capability;
import org.gongfang.resources.CapabilityGroup;
import org.gongfang.resources.TaxonomyEditing;
import org.gongfang.resources.TaxonomyPart;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** What machines can do, what can be said of it and what they work on: changed here, in force at once. */
@Route("admin/capabilities")
@Menu(title = "menu.taxonomy", order = 815, icon = "vaadin:sitemap")
@RolesAllowed(Roles.ADMIN)
class TaxonomyView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final TaxonomyEditing editing;
    private final Messages messages;
    private final Tab groupTab = new Tab(getTranslation("resources.taxonomy.capabilities"));
    private final Tab attributeTab = new Tab(getTranslation("resources.taxonomy.attributes"));
    private final Tab materialTab = new Tab(getTranslation("resources.taxonomy.materials"));
    private final Tabs tabs = new Tabs(groupTab, attributeTab, materialTab);
    private final Select<CapabilityGroup> group = new Select<>();
    private final Div body = new Div();
    private @Nullable String shownGroup;

    TaxonomyView(TaxonomyEditing editing, Messages messages) {
        this.editing = editing;
        this.messages = messages;
        tabs.addSelectedChangeListener(change -> refresh());
        group.setLabel(getTranslation("resources.taxonomy.group"));
        group.setItemLabelGenerator(item -> item.name(getLocale()));
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                shownGroup = change.getValue().code();
                refresh();
            }
        });
        body.addClassName("gf-res-body");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.taxonomy.title"),
                                getTranslation("resources.taxonomy.subtitle")),
                        tabs,
                        body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.taxonomy.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        body.removeAll();
        if (tabs.getSelectedTab().equals(groupTab)) {
            showGroups();
        } else if (tabs.getSelectedTab().equals(attributeTab)) {
            showAttributes();
        } else {
            showMaterials();
        }
    }

    private void showGroups() {
        var groups = editing.groups();
        var groupList = section("resources.taxonomy.groups");
        groups.forEach(one -> groupList.add(row(
                TaxonomyPart.GROUP,
                one.code(),
                one.nameZh(),
                one.nameEn(),
                one.retired(),
                getTranslation("resources.taxonomy.so-many", one.capabilities().size()))));
        groupList.add(adding(() -> name("resources.taxonomy.add-group", "", "", editing::addGroup)));
        group.setItems(groups);
        var chosen = groups.stream()
                .filter(one -> one.code().equals(shownGroup))
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .orElse(null);
        var list = section("resources.taxonomy.of-group");
        list.add(group);
        if (chosen != null) {
            group.setValue(chosen);
            chosen.capabilities().forEach(one -> list.add(capability(one)));
            list.add(adding(() -> name(
                    "resources.taxonomy.add-capability",
                    "",
                    "",
                    (zh, en) -> editing.addCapability(chosen.code(), zh, en))));
        }
        body.add(list, groupList);
    }

    private Component capability(Capability one) {
        var attributes = one.attributes().stream()
                .map(attribute -> attribute.name(getLocale()))
                .collect(Collectors.joining(getTranslation("resources.openings.joint")));
        var row = row(
                TaxonomyPart.CAPABILITY,
                one.code().value(),
                one.nameZh(),
                one.nameEn(),
                one.retired(),
                attributes.isEmpty() ? getTranslation("resources.taxonomy.no-attributes") : attributes);
        var assign = icon(
                VaadinIcon.LIST,
                getTranslation("resources.taxonomy.assign", one.name(getLocale())),
                () -> new AssignDialog(one, editing, messages, this::refresh).open());
        row.addComponentAtIndex(1, assign);
        return row;
    }

    private void showAttributes() {
        var list = section("resources.taxonomy.attributes");
        editing.attributes().forEach(one -> {
            var row = row(TaxonomyPart.ATTRIBUTE, one.code(), one.nameZh(), one.nameEn(), one.retired(), meaning(one));
            row.addComponentAtIndex(
                    1,
                    icon(
                            VaadinIcon.SLIDERS,
                            getTranslation("resources.taxonomy.define", one.name(getLocale())),
                            () -> new AttributeDialog(one, editing, messages, this::refresh).open()));
            list.add(row);
        });
        list.add(adding(() -> new AttributeDialog(null, editing, messages, this::refresh).open()));
        body.add(list);
    }

    private String meaning(Attribute one) {
        var kind = getTranslation("resources.attribute-kind." + one.kind());
        return switch (one.kind()) {
            case NUMBER ->
                kind + " · " + AttributeWords.range(one) + " · "
                        + getTranslation("resources.attribute-better." + one.better());
            case CHOICE ->
                kind + " · "
                        + one.choices().stream()
                                .map((AttributeChoice choice) -> choice.name(getLocale()))
                                .collect(Collectors.joining(getTranslation("resources.openings.joint")));
            case YES_NO -> kind;
        };
    }

    private void showMaterials() {
        var list = section("resources.taxonomy.materials");
        editing.materials()
                .forEach(one -> list.add(
                        row(TaxonomyPart.MATERIAL, one.code(), one.nameZh(), one.nameEn(), one.retired(), "")));
        list.add(adding(() -> name("resources.taxonomy.add-material", "", "", editing::addMaterial)));
        body.add(list);
    }

    private Div section(String key) {
        var section = new Div(new H2(getTranslation(key)));
        section.addClassName("gf-res-section");
        return section;
    }

    private Button adding(Runnable deed) {
        var add = new Button(getTranslation("resources.taxonomy.add"), VaadinIcon.PLUS.create(), click -> deed.run());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Div row(TaxonomyPart part, String code, String zh, String en, boolean retired, String more) {
        var names = new Span(zh + " · " + en);
        names.addClassName("gf-res-name");
        var line = new Span(code + (more.isEmpty() ? "" : " · " + more));
        line.addClassName("gf-res-line");
        var words = new Div(names, line);
        words.addClassName("gf-res-cell");
        if (retired) {
            var mark = new Span(getTranslation("resources.taxonomy.retired"));
            mark.addClassName("gf-taxonomy-retired");
            words.add(mark);
        }
        var steps = new Div(
                icon(
                        VaadinIcon.ARROW_UP,
                        getTranslation("resources.taxonomy.up", zh),
                        () -> editing.move(part, code, true)),
                icon(
                        VaadinIcon.ARROW_DOWN,
                        getTranslation("resources.taxonomy.down", zh),
                        () -> editing.move(part, code, false)),
                icon(
                        VaadinIcon.EDIT,
                        getTranslation("resources.taxonomy.rename", zh),
                        () -> name("resources.taxonomy.rename-title", zh, en, (newZh, newEn) -> {
                            editing.rename(part, code, newZh, newEn);
                            return code;
                        })),
                retired
                        ? icon(
                                VaadinIcon.ARROW_BACKWARD,
                                getTranslation("resources.taxonomy.bring-back", zh),
                                () -> editing.bringBack(part, code))
                        : icon(
                                VaadinIcon.TRASH,
                                getTranslation("resources.taxonomy.remove", zh),
                                () -> remove(part, code, zh)));
        steps.addClassName("gf-card-steps");
        var row = new Div(words, steps);
        row.addClassNames("gf-res-row", "gf-taxonomy-row");
        return row;
    }

    private void remove(TaxonomyPart part, String code, String name) {
        boolean gone = editing.remove(part, code);
        messages.done(getTranslation(gone ? "resources.taxonomy.deleted" : "resources.taxonomy.was-retired", name));
    }

    private Button icon(VaadinIcon picture, String label, Runnable deed) {
        var button = new Button(picture.create(), click -> {
            try {
                deed.run();
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
            refresh();
        });
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void name(String title, String zh, String en, NameDialog.Naming naming) {
        new NameDialog(getTranslation(title), zh, en, naming, messages, this::refresh).open();
    }
}
