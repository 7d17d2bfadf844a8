package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.gongfang.identity.Member;

/** Whom to write to: a name and an address that opens the mail program. */
class MailLink extends Composite<Anchor> {

    MailLink(Member member) {
        getContent().setHref("mailto:" + member.mail());
        getContent().setText(member.name() + " · " + member.mail());
    }
}
