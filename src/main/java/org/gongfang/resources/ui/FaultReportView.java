package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Faults;
import org.gongfang.resources.NewFault;
import org.gongfang.resources.Pictures;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** Says what is wrong with a resource: for its staff and for those who have a reservation of it. */
@Route("report-fault/:code")
@PermitAll
class FaultReportView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final Resources resources;
    private final Faults faults;
    private final Pictures pictures;
    private final Messages messages;
    private final PageHeader header = new PageHeader("", null);
    private final Div body = new Div();

    FaultReportView(Resources resources, Faults faults, Pictures pictures, Messages messages) {
        this.resources = resources;
        this.faults = faults;
        this.pictures = pictures;
        this.messages = messages;
        header.setTitle(getTranslation("resources.fault.report"));
        body.addClassName("gf-res-body");
        getContent().addClassNames("gf-page", "gf-page-narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.fault.report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = event.getRouteParameters()
                .get(ResourcesNavigation.CODE)
                .flatMap(resources::findByCode)
                .orElseThrow(NotFoundException::new);
        header.setSubtitle(card.name(getLocale()) + " · " + card.code());
        getContent().removeAll();
        getContent()
                .add(new BackLink(card.name(getLocale()), ResourcesNavigation.publicPath(card.code())), header, body);
        body.removeAll();
        body.add(faults.mayReport(card.id()) ? form(card) : refused(card));
    }

    private Component form(ResourceCard card) {
        return new FaultForm(
                faults.wouldClose(card.id()),
                pictures,
                messages,
                (form, severity, description, picture) ->
                        report(card, form, new NewFault(card.id(), severity, description, picture)));
    }

    private void report(ResourceCard card, FaultForm form, NewFault report) {
        try {
            var id = faults.report(report);
            var fault = faults.find(id).orElseThrow();
            if (fault.byStaff()) {
                messages.done(getTranslation(
                        fault.closedUntil() == null ? "resources.fault.reported" : "resources.fault.reported-closed"));
                ResourcesNavigation.toFault(id);
            } else {
                thank(card, fault);
            }
        } catch (Refusal refusal) {
            if (!form.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void thank(ResourceCard card, Fault fault) {
        var what = fault.closedUntil() != null
                ? "resources.fault.thanks.closed"
                : fault.severity() == FaultSeverity.BLOCKING
                        ? "resources.fault.thanks.to-check"
                        : "resources.fault.thanks.noted";
        body.removeAll();
        body.add(new EmptyState(getTranslation("resources.fault.thanks"), getTranslation(what), toCard(card)));
    }

    private Component refused(ResourceCard card) {
        return new EmptyState(
                getTranslation("resources.fault.not-yours"),
                getTranslation("resources.fault.not-yours.hint"),
                toCard(card));
    }

    private Anchor toCard(ResourceCard card) {
        return new Anchor(
                ResourcesNavigation.publicPath(card.code()),
                getTranslation("resources.fault.to-card", card.name(getLocale())));
    }
}
