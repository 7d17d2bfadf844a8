package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Assessment;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultCare;
import org.gongfang.resources.FaultId;
import org.gongfang.resources.Faults;
import org.gongfang.resources.PictureSize;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Undo;

/** One fault: what is wrong, what it does to the hours, what was done about it, and what can be done now. */
@Route("board/faults/:fault")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class FaultView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String FAULT = "fault";

    private final Faults faults;
    private final FaultCare care;
    private final FaultWords words;
    private final CurrentMember currentMember;
    private final Messages messages;

    FaultView(Faults faults, FaultCare care, FaultWords words, CurrentMember currentMember, Messages messages) {
        this.faults = faults;
        this.care = care;
        this.words = words;
        this.currentMember = currentMember;
        this.messages = messages;
        getContent().addClassNames("gf-page", "gf-page-narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.fault.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var fault = event.getRouteParameters()
                .get(FAULT)
                .flatMap(FaultView::id)
                .flatMap(faults::find)
                .orElseThrow(NotFoundException::new);
        show(fault);
    }

    private static Optional<FaultId> id(String text) {
        try {
            return Optional.of(new FaultId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(Fault fault) {
        var locale = getLocale();
        var content = getContent();
        content.removeAll();
        content.add(
                new BackLink(getTranslation("resources.faults.title"), FaultsView.class),
                new PageHeader(
                        fault.resourceName(locale),
                        words.origin(fault, locale),
                        words.severity(fault.severity(), locale),
                        words.status(fault, locale)));
        var effect = words.effect(fault, locale);
        if (!effect.isEmpty()) {
            var note = new Paragraph(effect);
            note.addClassName("gf-note");
            content.add(note);
        }
        content.add(about(fault), steps(fault));
        content.add(new H2(getTranslation("resources.fault.history")), new FaultHistory(fault, words, locale));
    }

    private Component about(Fault fault) {
        var what = new Paragraph(fault.description());
        what.addClassName("gf-fault-words");
        var about = new Div(what);
        about.addClassName("gf-res-section");
        var picture = fault.picture();
        if (picture != null) {
            var image = new Image(
                    "/" + picture.path(PictureSize.LARGE),
                    getTranslation("resources.fault.picture-of", fault.resourceName(getLocale())));
            image.addClassName("gf-fault-picture");
            about.add(image);
        }
        var links = new Div(new Anchor(
                ResourcesNavigation.publicPath(fault.resourceCode()), getTranslation("resources.card.public-page")));
        links.addClassName("gf-res-links");
        if (currentMember.require().has(Role.PROVIDER_MANAGER)) {
            links.add(new Anchor(
                    ResourcesNavigation.cardPath(fault.resourceCode()), getTranslation("resources.fault.card")));
            if (fault.closedUntil() != null) {
                links.add(new Anchor(ResourcesNavigation.affectedPath(), getTranslation("resources.fault.affected")));
            }
        }
        about.add(links);
        return about;
    }

    private Div steps(Fault fault) {
        var steps = new Div();
        steps.addClassName("gf-res-steps");
        if (fault.status().isOpen()) {
            var repaired = new Button(
                    getTranslation("resources.fault.repair"),
                    VaadinIcon.CHECK.create(),
                    click -> askWhatWasDone(fault));
            repaired.addThemeVariants(ButtonVariant.PRIMARY);
            steps.add(
                    repaired,
                    new Button(
                            getTranslation("resources.fault.assess"),
                            VaadinIcon.SEARCH.create(),
                            click -> new AssessDialog(fault, getLocale(), this::assess).open()),
                    new Button(
                            getTranslation("resources.fault.reject"),
                            VaadinIcon.CLOSE.create(),
                            click -> askWhyNot(fault)));
        } else {
            steps.add(new Button(getTranslation("resources.fault.reopen"), click -> reopen(fault)));
        }
        return steps;
    }

    private void assess(AssessDialog dialog, Fault fault, Assessment found) {
        try {
            care.acknowledge(fault.id(), found);
            dialog.close();
            messages.done(getTranslation("resources.fault.assessed"));
            refresh(fault);
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void askWhatWasDone(Fault fault) {
        new NoteDialog(
                        new NoteDialog.Texts(
                                getTranslation("resources.fault.repair"),
                                getTranslation(
                                        fault.closedUntil() == null
                                                ? "resources.fault.repair.means"
                                                : "resources.fault.repair.opens"),
                                getTranslation("resources.fault.done"),
                                getTranslation("resources.fault.done-needed"),
                                getTranslation("resources.fault.repair")),
                        FaultCare.LONGEST_NOTE,
                        done -> settle(fault, "resources.fault.repaired", () -> care.repair(fault.id(), done)))
                .open();
    }

    private void askWhyNot(Fault fault) {
        new NoteDialog(
                        new NoteDialog.Texts(
                                getTranslation("resources.fault.reject"),
                                getTranslation("resources.fault.reject.means"),
                                getTranslation("resources.fault.reason"),
                                getTranslation("resources.fault.reason-needed"),
                                getTranslation("resources.fault.reject")),
                        FaultCare.LONGEST_NOTE,
                        reason -> settle(fault, "resources.fault.rejected", () -> care.reject(fault.id(), reason)))
                .open();
    }

    private void settle(Fault fault, String told, Runnable step) {
        try {
            step.run();
            Undo.offer(getTranslation(told), () -> reopen(fault));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh(fault);
    }

    private void reopen(Fault fault) {
        try {
            care.reopen(fault.id());
            messages.done(getTranslation("resources.fault.reopened"));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        refresh(fault);
    }

    private void refresh(Fault fault) {
        faults.find(fault.id()).ifPresent(this::show);
    }
}
