package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.PublicAddress;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.QrCode;

/** Labels for machines, to be printed on A4: a QR code to the machine's page, its code and its names. */
@Route("board/labels")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class LabelsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final String CODE = "code";

    /** So many labels one sheet of addresses can name. */
    private static final int MOST = 240;

    private final Resources resources;
    private final PublicAddress addresses;
    private final CurrentMember currentMember;
    private final Div sheet = new Div();

    LabelsView(Resources resources, PublicAddress addresses, CurrentMember currentMember) {
        this.resources = resources;
        this.addresses = addresses;
        this.currentMember = currentMember;
        var print = new Button(
                getTranslation("resources.labels.now"),
                VaadinIcon.PRINT.create(),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        sheet.addClassName("gf-labels");
        getContent().addClassNames("gf-page", "gf-labels-page");
        getContent()
                .add(
                        new BackLink(getTranslation("resources.list.title"), ResourcesView.class),
                        new PageHeader(
                                getTranslation("resources.labels.title"),
                                getTranslation("resources.labels.subtitle"),
                                print),
                        sheet);
    }

    /** The address of a sheet with these labels. */
    static QueryParameters of(List<String> codes) {
        return new QueryParameters(Map.of(CODE, codes));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.labels.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sheet.removeAll();
        var codes = new LinkedHashSet<>(event.getLocation().getQueryParameters().getParameters(CODE));
        var own = currentMember.organisation();
        codes.stream()
                .limit(MOST)
                .flatMap(code -> resources.findByCode(code).stream())
                .filter(card -> card.site().provider().equals(own))
                .map(this::label)
                .forEach(sheet::add);
        if (sheet.getChildren().findAny().isEmpty()) {
            var back =
                    new Button(getTranslation("resources.labels.choose"), click -> ResourcesNavigation.toResources());
            sheet.add(new EmptyState(
                    getTranslation("resources.labels.empty"), getTranslation("resources.labels.empty.hint"), back));
        }
    }

    private Component label(ResourceCard card) {
        var square = new Div(new Svg(QrCode.svg(addresses.of(card.code()))));
        square.addClassName("gf-label-square");
        square.getElement().setAttribute("role", "img");
        square.getElement().setAttribute("aria-label", getTranslation("resources.labels.code-of", card.code()));
        var code = new Span(card.code());
        code.addClassNames("gf-code", "gf-label-code");
        var zh = new Span(card.nameZh());
        zh.addClassName("gf-label-name");
        var words = new Div(code, zh);
        if (!card.nameEn().isBlank()) {
            var en = new Span(card.nameEn());
            en.addClassName("gf-label-other");
            words.add(en);
        }
        var place = new Span(card.room().isBlank() ? card.site().nameZh() : card.room());
        place.addClassName("gf-label-other");
        var hint = new Span(getTranslation("resources.labels.scan"));
        hint.addClassName("gf-label-other");
        words.add(place, hint);
        words.addClassName("gf-label-words");
        var label = new Div(square, words);
        label.addClassName("gf-label");
        return label;
    }
}
