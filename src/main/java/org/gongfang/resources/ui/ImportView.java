package org.gongfang.resources.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gongfang.identity.Roles;
import org.gongfang.resources.ExchangeFormat;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.Exports;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.Imports;
import org.gongfang.resources.NewImport;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** Resources, openings and technicians as files: taken away, filled in, handed in, looked at, written. */
@Route("board/import/:kind?")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class ImportView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Exports exports;
    private final Imports imports;
    private final Messages messages;
    private final Map<ExchangeKind, Anchor> kinds = new EnumMap<>(ExchangeKind.class);
    private final Div files = new Div();
    private final ImportPanel panel;
    private ExchangeKind kind = ExchangeKind.RESOURCES;
    private Runnable unfollow = () -> {};

    ImportView(Exports exports, Imports imports, HoursTaking taking, Messages messages) {
        this.exports = exports;
        this.imports = imports;
        this.messages = messages;
        var choice = new Nav();
        choice.addClassName("gf-res-kinds");
        choice.getElement().setAttribute("aria-label", getTranslation("resources.exchange.kinds"));
        for (var each : ExchangeKind.values()) {
            var link =
                    new Anchor(ResourcesNavigation.importPath(each), getTranslation("resources.exchange.kind." + each));
            kinds.put(each, link);
            choice.add(link);
        }
        files.addClassName("gf-res-section");
        panel = new ImportPanel(imports, messages, taking, this::begin, this::show);
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.exchange.title"),
                                getTranslation("resources.exchange.subtitle")),
                        choice,
                        panel,
                        files);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.exchange.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getRouteParameters()
                .get(ResourcesNavigation.KIND)
                .map(ImportView::kind)
                .or(() -> imports.current().map(state -> state.kind()))
                .orElse(ExchangeKind.RESOURCES);
        kinds.forEach((each, link) -> {
            if (each == kind) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        showFiles();
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow.run();
        unfollow = () -> {};
    }

    private void begin(NewImport file) {
        try {
            imports.begin(file);
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        follow();
        show();
    }

    /** Listens to the import that is there now. */
    private void follow() {
        unfollow.run();
        // An import outlives its screen: a screen that has gone is told nothing.
        getUI().ifPresent(ui -> unfollow = imports.follow(ui.accessLater(this::show, () -> {})::run));
    }

    private void show() {
        panel.show(kind, imports.current());
    }

    private void showFiles() {
        files.removeAll();
        files.add(new H2(getTranslation("resources.exchange.files")));
        files.add(row("resources.exchange.template", "resources.exchange.template.hint", true));
        files.add(row("resources.exchange.export", "resources.exchange.export.hint", false));
    }

    private Div row(String title, String hint, boolean template) {
        var words = new Paragraph(getTranslation(hint));
        words.addClassName("gf-res-line");
        var text = new Div(new Span(getTranslation(title)), words);
        text.addClassName("gf-res-cell");
        var links = new Div(link(ExchangeFormat.XLSX, title, template), link(ExchangeFormat.CSV, title, template));
        links.addClassName("gf-res-links");
        var row = new Div(text, links);
        row.addClassNames("gf-res-row", "gf-res-file");
        return row;
    }

    private Anchor link(ExchangeFormat format, String title, boolean template) {
        var wanted = kind;
        var locale = getLocale();
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> file(wanted, format, template, locale)),
                getTranslation("resources.exchange.format." + format));
        link.getElement().setAttribute("aria-label", getTranslation(title) + " " + link.getText());
        return link;
    }

    private DownloadResponse file(ExchangeKind wanted, ExchangeFormat format, boolean template, Locale locale) {
        var bytes = template ? exports.template(wanted, format, locale) : exports.export(wanted, format, locale);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                exports.fileName(wanted, format, template, locale),
                format.mediaType(),
                bytes.length);
    }

    private static ExchangeKind kind(String name) {
        for (var each : ExchangeKind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new NotFoundException();
    }
}
