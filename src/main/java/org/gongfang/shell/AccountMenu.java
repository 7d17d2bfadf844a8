package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.gongfang.identity.SignedInMember;

/** Who is signed in, the way to their profile, and the way out. */
class AccountMenu extends Composite<MenuBar> {

    AccountMenu(SignedInMember member, Runnable signOut) {
        var avatar = new Avatar(member.name());
        avatar.setAbbreviation(member.name().substring(0, member.name().offsetByCodePoints(0, 1)));
        avatar.getElement().setAttribute("aria-hidden", "true");
        var who = new Div(new Span(member.name()), new Span(member.mail()));
        who.addClassName("gf-account-who");

        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("gf-account");
        var root = getContent().addItem(avatar);
        root.setAriaLabel(getTranslation("shell.account", member.name()));
        var menu = root.getSubMenu();
        menu.addComponent(who);
        menu.addSeparator();
        menu.addItem(
                getTranslation("shell.profile"), click -> UI.getCurrentOrThrow().navigate("account"));
        menu.addItem(getTranslation("shell.sign-out"), click -> signOut.run());
    }
}
