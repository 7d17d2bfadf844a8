package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Districts;
import org.gongfang.identity.Roles;
import org.gongfang.resources.NewSite;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The provider's places. */
@Route("board/sites")
@Menu(title = "menu.sites", order = 160, icon = "vaadin:map-marker")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class SitesView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Sites sites;
    private final Districts districts;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Div list = new Div();

    SitesView(Sites sites, Districts districts, CurrentMember currentMember, Messages messages) {
        this.sites = sites;
        this.districts = districts;
        this.currentMember = currentMember;
        this.messages = messages;
        list.addClassName("gf-res-section");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.sites.title"),
                                getTranslation("resources.sites.subtitle"),
                                addButton()),
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.sites.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var places = sites.ofProvider(currentMember.organisation());
        list.removeAll();
        if (places.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.sites.empty"),
                    getTranslation("resources.sites.empty.hint"),
                    addButton()));
        }
        places.forEach(place -> list.add(row(place)));
    }

    private Button addButton() {
        var add = new Button(
                getTranslation("resources.sites.add"),
                VaadinIcon.PLUS.create(),
                click -> new SiteDialog(districts.all(), this::add).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Div row(Site place) {
        var name = new Span(place.name(getLocale()));
        name.addClassName("gf-res-name");
        var district = districts
                .find(place.district())
                .map(found -> found.name(getLocale()))
                .orElse(place.district());
        var line = new Span(
                district + " · " + place.address() + " · " + place.zone().getId());
        line.addClassName("gf-res-line");
        var text = new Div(name, line);
        text.addClassName("gf-res-cell");
        var change = new Button(getTranslation("resources.sites.change"), click -> {
            var dialog = new SiteDialog(districts.all(), (dialogToClose, form) -> change(place, dialogToClose, form));
            dialog.show(place);
            dialog.open();
        });
        var row = new Div(text, change);
        row.addClassName("gf-res-row");
        return row;
    }

    private void add(SiteDialog dialog, NewSite form) {
        save(dialog, () -> sites.add(form), form);
    }

    private void change(Site place, SiteDialog dialog, NewSite form) {
        save(dialog, () -> sites.change(place.id(), form), form);
    }

    private void save(SiteDialog dialog, Runnable work, NewSite form) {
        try {
            work.run();
            dialog.close();
            messages.done(getTranslation("resources.sites.saved", form.nameZh()));
            show();
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }
}
