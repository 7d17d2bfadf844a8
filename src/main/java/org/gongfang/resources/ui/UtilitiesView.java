package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.resources.Utilities;
import org.gongfang.resources.Utility;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Confirm;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;

/** What the provider's machines share: power, extraction, a crane, and how much of it there is. */
@Route("board/utilities")
@Menu(title = "menu.utilities", order = 162, icon = "vaadin:plug")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class UtilitiesView extends RowsPage {

    private final Utilities utilities;
    private final Sites sites;
    private final CurrentMember currentMember;
    private final Messages messages;

    UtilitiesView(Utilities utilities, Sites sites, CurrentMember currentMember, Messages messages) {
        super("resources.utilities.");
        this.utilities = utilities;
        this.sites = sites;
        this.currentMember = currentMember;
        this.messages = messages;
    }

    @Override
    void show() {
        var places = places();
        var own = utilities.own();
        list().removeAll();
        if (own.isEmpty()) {
            list().add(new EmptyState(
                    getTranslation("resources.utilities.empty"), getTranslation("resources.utilities.empty.hint")));
        }
        own.forEach(utility -> list().add(row(utility, places)));
    }

    private List<Site> places() {
        return sites.ofProvider(currentMember.organisation());
    }

    @Override
    void askToAdd() {
        new UtilityDialog(places(), null, (dialog, form) -> save(dialog, () -> utilities.add(form))).open();
    }

    private Component row(Utility utility, List<Site> places) {
        var words = utility.words();
        var place = places.stream()
                .filter(site -> site.id().equals(utility.site()))
                .map(site -> site.name(getLocale()))
                .findFirst()
                .orElse("");
        var text = text(
                words.name(getLocale()) + " · " + utility.capacity() + " " + words.unit(getLocale()),
                place + " · " + getTranslation("resources.utilities.drawers", utility.drawers()));
        var change = new Button(
                getTranslation("resources.utilities.change"),
                click -> new UtilityDialog(
                                places,
                                utility,
                                (dialog, form) ->
                                        save(dialog, () -> utilities.change(utility.id(), form, utility.version())))
                        .open());
        var remove = new Button(getTranslation("resources.utilities.remove"), click -> askToRemove(utility));
        var steps = new Div(change, remove);
        steps.addClassName("gf-res-links");
        var row = new Div(text, steps);
        row.addClassNames("gf-res-row", "gf-res-held");
        return row;
    }

    private void askToRemove(Utility utility) {
        Confirm.askToDestroy(
                getTranslation(
                        "resources.utilities.remove.title", utility.words().name(getLocale())),
                getTranslation("resources.utilities.remove.text"),
                getTranslation("resources.utilities.remove"),
                () -> {
                    try {
                        utilities.remove(utility.id());
                        show();
                    } catch (Refusal refusal) {
                        messages.refused(refusal);
                    }
                });
    }

    private void save(UtilityDialog dialog, Runnable work) {
        try {
            work.run();
            dialog.close();
            messages.done(getTranslation("resources.utilities.saved"));
            show();
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }
}
