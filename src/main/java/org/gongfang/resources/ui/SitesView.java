package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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

/** The provider's places. */
@Route("board/sites")
@Menu(title = "menu.sites", order = 160, icon = "vaadin:map-marker")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class SitesView extends RowsPage {

    private final Sites sites;
    private final Districts districts;
    private final CurrentMember currentMember;
    private final Messages messages;

    SitesView(Sites sites, Districts districts, CurrentMember currentMember, Messages messages) {
        super("resources.sites.");
        this.sites = sites;
        this.districts = districts;
        this.currentMember = currentMember;
        this.messages = messages;
    }

    @Override
    void show() {
        var places = sites.ofProvider(currentMember.organisation());
        list().removeAll();
        if (places.isEmpty()) {
            list().add(new EmptyState(
                    getTranslation("resources.sites.empty"),
                    getTranslation("resources.sites.empty.hint"),
                    addButton()));
        }
        places.forEach(place -> list().add(row(place)));
    }

    @Override
    void askToAdd() {
        new SiteDialog(districts.all(), this::add).open();
    }

    private Div row(Site place) {
        var district = districts
                .find(place.district())
                .map(found -> found.name(getLocale()))
                .orElse(place.district());
        var text = text(
                place.name(getLocale()),
                district + " · " + place.address() + " · " + place.zone().getId());
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
