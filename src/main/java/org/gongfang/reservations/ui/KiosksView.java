package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.Kiosk;
import org.gongfang.reservations.Kiosks;
import org.gongfang.resources.PublicAddress;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.QrCode;

/** The tablets at a provider's entrances: created with a link that works once, and revoked. */
@Route("board/kiosks")
@Menu(title = "menu.kiosks", order = 161, icon = "vaadin:qrcode")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class KiosksView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Kiosks kiosks;
    private final Sites sites;
    private final PublicAddress addresses;
    private final CurrentMember currentMember;
    private final ScreenWords words;
    private final Messages messages;
    private final Select<Site> site = new Select<>();
    private final TextField label = new TextField();
    private final Div list = new Div();

    KiosksView(
            Kiosks kiosks,
            Sites sites,
            PublicAddress addresses,
            CurrentMember currentMember,
            ScreenWords words,
            Messages messages) {
        this.kiosks = kiosks;
        this.sites = sites;
        this.addresses = addresses;
        this.currentMember = currentMember;
        this.words = words;
        this.messages = messages;
        site.setLabel(getTranslation("reservations.kiosk.site"));
        site.setItemLabelGenerator(one -> one.name(getLocale()));
        label.setLabel(getTranslation("reservations.kiosk.label"));
        label.setPlaceholder(getTranslation("reservations.kiosk.label-example"));
        label.setMaxLength(80);
        var create = new Button(getTranslation("reservations.kiosk.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(site, label, create);
        line.addClassName("gf-code-field");
        list.addClassName("gf-summaries");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("menu.kiosks"), getTranslation("reservations.kiosk.hint")),
                        line,
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.kiosks");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var places = sites.ofProvider(currentMember.organisation());
        site.setItems(places);
        places.stream().findFirst().ifPresent(site::setValue);
        show();
    }

    private void show() {
        list.removeAll();
        kiosks.list().forEach(kiosk -> list.add(row(kiosk)));
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(
                    getTranslation("reservations.kiosk.empty"), getTranslation("reservations.kiosk.empty-hint")));
        }
    }

    private Div row(Kiosk kiosk) {
        var place = sites.find(kiosk.site());
        var zone = place.map(Site::zone).orElse(Spoken.DISTRICT_ZONE);
        var setUp = kiosk.setUpAt();
        var name = new Span(kiosk.label() + " · "
                + place.map(found -> found.name(getLocale())).orElse(""));
        var state = new Span(
                setUp == null
                        ? getTranslation(
                                "reservations.kiosk.waiting", words.moment(kiosk.linkUntil(), zone, getLocale()))
                        : getTranslation("reservations.kiosk.in-use", words.moment(setUp, zone, getLocale())));
        state.addClassName("gf-quiet");
        var revoke = new Button(getTranslation("reservations.kiosk.revoke"), click -> revoke(kiosk));
        var row = new Div(name, state, revoke);
        row.addClassName("gf-summary");
        return row;
    }

    private void create() {
        if (site.getValue() == null) {
            return;
        }
        try {
            var secret = kiosks.create(site.getValue().id(), label.getValue());
            label.clear();
            show();
            tell(addresses.of("kiosk-set-up", secret));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private void tell(String address) {
        var square = new Div(new Svg(QrCode.svg(address)));
        square.addClassName("gf-ticket-square");
        square.getElement().setAttribute("role", "img");
        square.getElement().setAttribute("aria-label", getTranslation("reservations.kiosk.link"));
        var link = new TextField(getTranslation("reservations.kiosk.link"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setWidthFull();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("reservations.kiosk.created"));
        dialog.add(new Div(new Paragraph(getTranslation("reservations.kiosk.once")), square, link));
        dialog.getFooter().add(new Button(getTranslation("reservations.report.cancel"), click -> dialog.close()));
        dialog.setWidth("min(28rem, 96vw)");
        dialog.open();
    }

    private void revoke(Kiosk kiosk) {
        try {
            kiosks.revoke(kiosk.id());
            messages.done(getTranslation("reservations.kiosk.revoked", kiosk.label()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        show();
    }
}
