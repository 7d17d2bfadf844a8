package org.gongfang.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Roles;
import org.gongfang.projects.NewPatent;
import org.gongfang.projects.Patent;
import org.gongfang.projects.Patents;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Undo;

/** The granted patents of the person who is signed in: see, add, remove. */
@Route("my/patents")
@RolesAllowed(Roles.PATENT_HOLDER)
@Menu(title = "menu.patents", order = 40, icon = "vaadin:diploma-scroll")
class MyPatentsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Patents patents;
    private final Members members;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Paragraph confirmFirst = new Paragraph();
    private final Button add = new Button();
    private final Div list = new Div();

    MyPatentsView(Patents patents, Members members, CurrentMember currentMember, Messages messages) {
        this.patents = patents;
        this.members = members;
        this.currentMember = currentMember;
        this.messages = messages;
        add.setText(getTranslation("projects.patents.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> openDialog());
        confirmFirst.setText(getTranslation("projects.patents.confirm-mail"));
        confirmFirst.addClassName("gf-patents-note");
        confirmFirst.setVisible(false);
        list.addClassName("gf-patents");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("projects.patents.title"),
                                getTranslation("projects.patents.intro"),
                                add),
                        confirmFirst,
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("projects.patents.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean confirmed =
                members.find(currentMember.id()).map(Member::mailConfirmed).orElse(false);
        confirmFirst.setVisible(!confirmed);
        add.setEnabled(confirmed);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var mine = patents.mine();
        if (mine.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("projects.patents.empty"), getTranslation("projects.patents.empty.hint")));
            return;
        }
        var items = new UnorderedList();
        mine.forEach(patent -> items.add(new PatentItem(patent, getLocale(), () -> remove(patent))));
        list.add(items);
    }

    private void openDialog() {
        new AddPatentDialog(patents::check, messages::explain, this::add, getLocale()).open();
    }

    /** Adds what the dialog holds; a refusal goes back to the dialog. */
    private void add(NewPatent entered) {
        patents.add(entered);
        messages.done(getTranslation(
                "projects.patents.added", patents.check(entered.number()).value()));
        refresh();
    }

    private void remove(Patent patent) {
        try {
            patents.remove(patent.id());
            Undo.offer(
                    getTranslation("projects.patents.removed", patent.number().value()), () -> restore(patent));
        } catch (Refusal gone) {
            messages.refused(gone);
        }
        refresh();
    }

    private void restore(Patent patent) {
        try {
            patents.add(new NewPatent(patent.number().value(), patent.title(), patent.grantedOn()));
            messages.done(
                    getTranslation("projects.patents.restored", patent.number().value()));
        } catch (Refusal takenMeanwhile) {
            messages.refused(takenMeanwhile);
        }
        refresh();
    }
}
