package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.LinkNotValid;
import org.gongfang.identity.Members;

/** Where the link of the confirmation mail leads: confirms the address and says what comes next. */
@Route("confirm-mail")
@AnonymousAllowed
class ConfirmMailView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Members members;
    private final CurrentMember currentMember;
    private final DoorCard card;

    ConfirmMailView(Members members, CurrentMember currentMember) {
        this.members = members;
        this.currentMember = currentMember;
        card = new DoorCard(getTranslation("identity.confirm-mail.title"), null);
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var token = Fields.token(event);
        try {
            members.confirmMail(token);
            show("identity.confirm-mail.done");
        } catch (LinkNotValid refusal) {
            show("identity.confirm-mail.not-valid");
        }
    }

    private void show(String key) {
        card.show(
                new Paragraph(getTranslation(key)),
                currentMember.find().isPresent()
                        ? IdentityNavigation.linkToAccount(getTranslation("identity.account.title"))
                        : IdentityNavigation.linkToSignIn(getTranslation("identity.sign-in.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.confirm-mail.title");
    }
}
