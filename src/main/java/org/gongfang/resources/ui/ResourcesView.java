package org.gongfang.resources.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.ResourcePictures;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The manager's own resources: where each stands, and its next step. */
@Route("board/resources")
@Menu(title = "menu.resources", order = 120, icon = "vaadin:tools")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class ResourcesView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    /** Below this width the capabilities move under the name. */
    private static final int NARROW = 760;

    private final Resources resources;
    private final Capabilities capabilities;
    private final ResourcePictures pictures;
    private final StatusWords status;
    private final Messages messages;
    private final TextField search = new TextField();
    private final Select<ResourceKind> kind = new Select<>();
    private final Grid<ResourceCard> grid = new Grid<>();
    private final Grid.Column<ResourceCard> abilities;
    private final Map<ResourceId, ResourcePicture> covers = new HashMap<>();
    private final Button labels = new Button();
    private boolean listening;

    ResourcesView(
            Resources resources,
            Capabilities capabilities,
            ResourcePictures pictures,
            StatusWords status,
            Messages messages) {
        this.resources = resources;
        this.capabilities = capabilities;
        this.pictures = pictures;
        this.status = status;
        this.messages = messages;
        var add = new Button(
                getTranslation("resources.list.add"),
                VaadinIcon.PLUS.create(),
                click -> ResourcesNavigation.toNewResource());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var files = new Button(
                getTranslation("resources.exchange.title"),
                click -> ResourcesNavigation.toImport(ExchangeKind.RESOURCES));
        search.setLabel(getTranslation("resources.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        kind.setLabel(getTranslation("resources.field.kind"));
        kind.setItems(ResourceKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("resources.list.all-kinds"));
        kind.setItemLabelGenerator(item ->
                item == null ? getTranslation("resources.list.all-kinds") : getTranslation("resources.kind." + item));
        kind.addValueChangeListener(change -> refresh());
        labels.setText(getTranslation("resources.labels.print"));
        labels.setIcon(VaadinIcon.QRCODE.create());
        labels.setEnabled(false);
        labels.addClickListener(click -> UI.getCurrentOrThrow()
                .navigate(
                        LabelsView.class,
                        LabelsView.of(grid.getSelectedItems().stream()
                                .map(ResourceCard::code)
                                .sorted()
                                .toList())));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                change -> labels.setEnabled(!change.getAllSelectedItems().isEmpty()));
        var bar = new Div(search, kind, labels);
        bar.addClassName("gf-res-bar");
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("resources.list.resource"))
                .setFlexGrow(2)
                .setWidth("12rem");
        abilities = grid.addColumn(this::abilities)
                .setHeader(getTranslation("resources.list.capabilities"))
                .setFlexGrow(1)
                .setWidth("10rem");
        grid.addComponentColumn(this::nextStep)
                .setHeader(getTranslation("resources.list.next"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(empty());
        grid.addClassName("gf-res-grid");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.list.title"),
                                getTranslation("resources.list.subtitle"),
                                files,
                                add),
                        bar,
                        grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.list.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> abilities.setVisible(details.getWindowInnerWidth() >= NARROW));
        page.addBrowserWindowResizeListener(resize -> abilities.setVisible(resize.getWidth() >= NARROW));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!listening) {
            listening = true;
            grid.setItemsPageable(page -> withCovers(resources.own(
                    kind.getOptionalValue().orElse(null),
                    search.getValue(),
                    Math.toIntExact(page.getOffset()),
                    page.getPageSize())));
        } else {
            refresh();
        }
    }

    /** The same cards; their covers are read along with them. */
    private List<ResourceCard> withCovers(List<ResourceCard> cards) {
        covers.putAll(pictures.covers(cards.stream().map(ResourceCard::id).toList()));
        return cards;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private Component name(ResourceCard card) {
        var link = new Anchor(ResourcesNavigation.cardPath(card.code()), card.name(getLocale()));
        link.addClassName("gf-res-name");
        var line = new Span(card.code() + " · " + getTranslation("resources.kind." + card.kind()) + " · "
                + card.site().name(getLocale()));
        line.addClassName("gf-res-line");
        var cell = new Div(link, line, status.badge(card.status(), getLocale()));
        cell.addClassName("gf-res-cell");
        var row = new Div(
                new ResourceThumbnail(covers.get(card.id()), card.kind(), card.name(getLocale()), getLocale()), cell);
        row.addClassName("gf-slot-head");
        return row;
    }

    private String abilities(ResourceCard card) {
        return card.capabilities().stream()
                .map(limits -> capabilities.name(limits.capability(), getLocale()))
                .collect(joining(getTranslation("resources.openings.joint")));
    }

    /** A draft is published, what is published is opened, and what was withdrawn can come back. */
    private Component nextStep(ResourceCard card) {
        return card.status() == ResourceStatus.PUBLISHED
                ? new Button(
                        getTranslation("resources.list.openings"), click -> ResourcesNavigation.toOpenings(card.code()))
                : new Button(
                        getTranslation(
                                card.status() == ResourceStatus.DRAFT
                                        ? "resources.card.publish"
                                        : "resources.card.publish-again"),
                        click -> publish(card));
    }

    private void publish(ResourceCard card) {
        try {
            resources.publish(card.id());
            messages.done(getTranslation("resources.card.published", card.name(getLocale())));
            refresh();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private Component empty() {
        var publish =
                new Button(getTranslation("resources.publish.title"), click -> ResourcesNavigation.toPublishNow());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("resources.list.empty"), getTranslation("resources.list.empty.hint"), publish);
    }
}
