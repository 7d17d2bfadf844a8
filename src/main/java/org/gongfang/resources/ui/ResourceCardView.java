package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Sites;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.Confirm;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** A resource's card, to be written: first as a draft, then published, perhaps withdrawn. */
@Route("board/resources/:code")
@RouteAlias("board/resources/new")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class ResourceCardView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Resources resources;
    private final Sites sites;
    private final Capabilities capabilities;
    private final ProviderRules defaults;
    private final TieDesk ties;
    private final Qualifications qualifications;
    private final CardFiles files;
    private final CurrentMember currentMember;
    private final StatusWords status;
    private final Messages messages;
    private final PageHeader header;
    private final Div body = new Div();
    private Optional<ResourceCard> card = Optional.empty();
    private CardFields fields;

    ResourceCardView(
            Resources resources,
            Sites sites,
            Capabilities capabilities,
            ProviderRules defaults,
            TieDesk ties,
            Qualifications qualifications,
            CardFiles files,
            CurrentMember currentMember,
            StatusWords status,
            Messages messages) {
        this.resources = resources;
        this.sites = sites;
        this.capabilities = capabilities;
        this.defaults = defaults;
        this.ties = ties;
        this.qualifications = qualifications;
        this.files = files;
        this.currentMember = currentMember;
        this.status = status;
        this.messages = messages;
        header = new PageHeader(getTranslation("resources.card.new"), getTranslation("resources.card.new.hint"));
        fields = new CardFields(capabilities, ProviderRules.Defaults.NONE, List.of());
        body.addClassName("gf-res-body");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(new BackLink(getTranslation("resources.list.title"), ResourcesView.class), header, body);
    }

    @Override
    public String getPageTitle() {
        return card.map(found -> found.name(getLocale())).orElse(getTranslation("resources.card.new"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get(ResourcesNavigation.CODE).ifPresentOrElse(this::open, this::begin);
    }

    private void begin() {
        card = Optional.empty();
        var places = sites.ofProvider(currentMember.organisation());
        if (places.isEmpty()) {
            var now =
                    new Button(getTranslation("resources.publish.title"), click -> ResourcesNavigation.toPublishNow());
            now.addThemeVariants(ButtonVariant.PRIMARY);
            body.removeAll();
            body.add(new EmptyState(
                    getTranslation("resources.card.no-site"), getTranslation("resources.card.no-site.hint"), now));
            return;
        }
        fields = new CardFields(capabilities, defaults.own(), qualifications.offered());
        fields.showNew(places);
        var save = new Button(getTranslation("resources.card.save-draft"), click -> add(false));
        var publish = new Button(getTranslation("resources.card.save-publish"), click -> add(true));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        show(new Button[] {publish, save});
    }

    private void open(String code) {
        card = resources
                .findByCode(code)
                .filter(found -> found.site().provider().equals(currentMember.organisation()));
        show(card.orElseThrow(NotFoundException::new));
    }

    private void show(ResourceCard found) {
        header.setTitle(found.name(getLocale()));
        header.setSubtitle(found.code() + " · " + getTranslation("resources.status." + found.status() + ".means"));
        var openings =
                new Anchor(ResourcesNavigation.openingsPath(found.code()), getTranslation("resources.list.openings"));
        var publicPage =
                new Anchor(ResourcesNavigation.publicPath(found.code()), getTranslation("resources.card.public-page"));
        var label = new Anchor(
                ResourcesNavigation.labelsPath(List.of(found.code())), getTranslation("resources.labels.one"));
        header.setActions(status.badge(found.status(), getLocale()), openings, publicPage, label);
        if (found.kind() != ResourceKind.TECHNICIAN) {
            header.setActions(
                    status.badge(found.status(), getLocale()),
                    openings,
                    publicPage,
                    label,
                    new Anchor(
                            ResourcesNavigation.reportFaultPath(found.code()),
                            getTranslation("resources.fault.report")));
        }
        fields = new CardFields(capabilities, defaults.own(), qualifications.offered());
        fields.show(
                found,
                resources.purchaseValue(found.id()).orElse(null),
                sites.ofProvider(found.site().provider()));
        var save = new Button(getTranslation("resources.card.save"), click -> change(found, false));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var step = switch (found.status()) {
            case PUBLISHED -> new Button(getTranslation("resources.card.withdraw"), click -> askToWithdraw(found));
            case DRAFT -> new Button(getTranslation("resources.card.save-publish"), click -> change(found, true));
            case WITHDRAWN -> new Button(getTranslation("resources.card.publish-again"), click -> change(found, true));
        };
        if (found.status() == ResourceStatus.PUBLISHED) {
            step.addThemeVariants(ButtonVariant.ERROR);
        }
        show(new Button[] {save, step});
        if (found.kind() != ResourceKind.TECHNICIAN) {
            body.add(new TiesSection(found, ties, messages));
        }
        body.addComponentAtIndex(
                1, new PictureFields(found.id(), found.name(getLocale()), files.pictures(), files.cards(), messages));
        body.addComponentAtIndex(2, new DocumentFields(found.id(), files.documents(), messages));
    }

    private void show(Button[] steps) {
        var bar = new Div(steps);
        bar.addClassName("gf-res-steps");
        body.removeAll();
        body.add(fields, bar);
    }

    private void add(boolean andPublish) {
        try {
            var id = resources.add(fields.newResource());
            var added = resources.find(id).orElseThrow();
            if (!andPublish) {
                messages.done(getTranslation("resources.card.drafted", added.name(getLocale())));
                ResourcesNavigation.toResource(added.code());
                return;
            }
            try {
                resources.publish(id);
                messages.done(getTranslation("resources.card.published", added.name(getLocale())));
                ResourcesNavigation.toOpenings(added.code());
            } catch (InvalidInput incomplete) {
                // The card is kept as a draft; the field that is missing is shown on it.
                ResourcesNavigation.toResource(added.code());
                messages.refused(incomplete);
            }
        } catch (Refusal refusal) {
            explain(refusal);
        }
    }

    private void change(ResourceCard before, boolean andPublish) {
        try {
            resources.change(before.id(), fields.form(), before.version());
            open(before.code());
            if (andPublish) {
                resources.publish(before.id());
                open(before.code());
            }
            messages.done(getTranslation(
                    andPublish ? "resources.card.published" : "resources.card.saved", before.name(getLocale())));
        } catch (Refusal refusal) {
            explain(refusal);
        }
    }

    private void askToWithdraw(ResourceCard found) {
        Confirm.askToDestroy(
                getTranslation("resources.card.withdraw.title", found.name(getLocale())),
                getTranslation("resources.card.withdraw.text"),
                getTranslation("resources.card.withdraw"),
                () -> withdraw(found));
    }

    private void withdraw(ResourceCard found) {
        try {
            resources.withdraw(found.id());
            messages.done(getTranslation("resources.card.withdrawn", found.name(getLocale())));
            open(found.code());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private void explain(Refusal refusal) {
        if (!fields.refusals().show(refusal, messages.explain(refusal))) {
            messages.refused(refusal);
        }
    }
}
