package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.DemoMode;

/** "Look in your mail": says the same whether or not the address was known. */
@Route("mail-sent")
@AnonymousAllowed
class MailSentView extends Composite<VerticalLayout> implements HasDynamicTitle {

    /** A screen of notifications, which this module must not know by its type. */
    private static final String OUTBOX = "admin/mail";

    MailSentView(DemoMode demo) {
        var card = new DoorCard(getTranslation("identity.mail-sent.title"), getTranslation("identity.mail-sent.hint"));
        card.add(new Paragraph(getTranslation("identity.mail-sent.nothing")));
        if (demo.runs()) {
            var outbox = new Anchor(OUTBOX, getTranslation("identity.mail-sent.outbox"));
            card.add(new Paragraph(getTranslation("identity.mail-sent.demo")), outbox);
        }
        card.add(IdentityNavigation.linkToSignIn(getTranslation("identity.mail-sent.sign-in")));
        getContent().addClassName("gf-doors");
        getContent().add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.mail-sent.title");
    }
}
