package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.resources.HeldQualification;
import org.gongfang.resources.Qualification;
import org.gongfang.resources.QualificationForm;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.Training;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Confirm;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** The qualifications that a provider requires and grants, and to whom it has granted them; an admin keeps the city's. */
@Route("board/qualifications")
@Menu(title = "menu.qualifications", order = 155, icon = "vaadin:academy-cap")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN, Roles.ADMIN})
class QualificationsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int SHOWN = 50;

    private final Qualifications qualifications;
    private final Training training;
    private final HeldWords words;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Button add;
    private final Div list = new Div();

    QualificationsView(
            Qualifications qualifications,
            Training training,
            HeldWords words,
            CurrentMember currentMember,
            Messages messages) {
        this.qualifications = qualifications;
        this.training = training;
        this.words = words;
        this.currentMember = currentMember;
        this.messages = messages;
        add = new Button(
                getTranslation("resources.qualifications.add"),
                VaadinIcon.PLUS.create(),
                click -> new QualificationDialog(null, this::add).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("gf-res-people");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.qualifications.title"),
                                getTranslation("resources.qualifications.subtitle"),
                                add),
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.qualifications.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        add.setVisible(keeps(currentMember.require().organisation() == null));
        show();
    }

    private void show() {
        list.removeAll();
        var kinds = qualifications.offered();
        if (kinds.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.qualifications.empty"),
                    getTranslation("resources.qualifications.empty.hint")));
        }
        kinds.forEach(kind -> list.add(section(kind)));
    }

    private Component section(Qualification kind) {
        var line = new Paragraph(words.kind(kind, getLocale()));
        line.addClassName("gf-res-hint");
        var section = new Div(new H2(kind.name(getLocale())), line);
        section.addClassName("gf-res-section");
        var steps = new Div();
        steps.addClassName("gf-res-links");
        if (trains()) {
            var grant = new Button(getTranslation("resources.qualifications.grant"), click -> askWhom(kind));
            grant.addThemeVariants(ButtonVariant.PRIMARY);
            steps.add(grant);
        }
        if (keeps(kind.provider() == null)) {
            steps.add(new Button(
                    getTranslation("resources.qualifications.change"),
                    click -> new QualificationDialog(kind, (dialog, form) -> change(kind, dialog, form)).open()));
            steps.add(new Button(getTranslation("resources.qualifications.retire"), click -> askToRetire(kind)));
        }
        section.add(steps);
        if (trains()) {
            holders(kind, 0, section);
        }
        return section;
    }

    private void holders(Qualification kind, int offset, Div section) {
        var held = training.holders(kind.id(), offset, SHOWN + 1);
        if (held.isEmpty() && offset == 0) {
            var nobody = new Paragraph(getTranslation("resources.qualifications.nobody"));
            nobody.addClassName("gf-res-hint");
            section.add(nobody);
        }
        held.stream().limit(SHOWN).forEach(one -> section.add(row(one)));
        if (held.size() > SHOWN) {
            var more = new Button(getTranslation("resources.qualifications.more"));
            more.addClickListener(click -> {
                section.remove(more);
                holders(kind, offset + SHOWN, section);
            });
            section.add(more);
        }
    }

    private Component row(HeldQualification held) {
        var row = new HeldRow(held, held.memberName(), words, getLocale(), () -> training.certificate(held.id()));
        if (!held.withdrawn()) {
            row.offer(
                    getTranslation("resources.qualifications.certificate"),
                    () -> new CertificateDialog(held, (name, content) -> attach(held, name, content)).open());
            row.offer(
                    getTranslation("resources.qualifications.withdraw"),
                    () -> new WithdrawDialog(held, getLocale(), reason -> withdraw(held, reason)).open());
        }
        return row;
    }

    private void askWhom(Qualification kind) {
        new GrantDialog(kind.name(getLocale()), training::find, person -> {
                    try {
                        training.grant(kind.id(), person.id());
                        messages.done(getTranslation(
                                "resources.qualifications.granted", person.name(), kind.name(getLocale())));
                        show();
                    } catch (Refusal refusal) {
                        messages.refused(refusal);
                    }
                })
                .open();
    }

    private void attach(HeldQualification held, String name, byte[] content) {
        try {
            training.attach(held.id(), name, content);
            messages.done(getTranslation("resources.qualifications.attached", held.memberName()));
            show();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private void withdraw(HeldQualification held, String reason) {
        try {
            training.withdraw(held.id(), reason);
            messages.done(getTranslation(
                    "resources.qualifications.withdrawn",
                    held.memberName(),
                    held.kind().name(getLocale())));
            show();
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private void add(QualificationDialog dialog, QualificationForm form) {
        save(dialog, form, () -> qualifications.add(form));
    }

    private void change(Qualification kind, QualificationDialog dialog, QualificationForm form) {
        save(dialog, form, () -> qualifications.change(kind.id(), form, kind.version()));
    }

    private void save(QualificationDialog dialog, QualificationForm form, Runnable work) {
        try {
            work.run();
            dialog.close();
            messages.done(getTranslation("resources.qualifications.saved", form.nameZh()));
            show();
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void askToRetire(Qualification kind) {
        Confirm.askToDestroy(
                getTranslation("resources.qualifications.retire.title", kind.name(getLocale())),
                getTranslation("resources.qualifications.retire.text"),
                getTranslation("resources.qualifications.retire"),
                () -> {
                    try {
                        qualifications.retire(kind.id());
                        show();
                    } catch (Refusal refusal) {
                        messages.refused(refusal);
                    }
                });
    }

    /** Whether the member keeps the kinds of the provider, or those of the city. */
    private boolean keeps(boolean city) {
        var member = currentMember.require();
        return city ? member.has(Role.ADMIN) && member.organisation() == null : member.has(Role.PROVIDER_MANAGER);
    }

    private boolean trains() {
        var member = currentMember.require();
        return member.has(Role.PROVIDER_MANAGER) || member.has(Role.TECHNICIAN);
    }
}
