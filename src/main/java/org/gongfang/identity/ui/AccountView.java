package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.gongfang.identity.ApiTokens;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.shared.ui.LanguageCookie;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** One's own account: name, language, password and API tokens. */
@Route("account")
@PermitAll
class AccountView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Members members;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final ProfileSection profile;
    private final TokenSection tokenList;

    AccountView(Members members, CurrentMember currentMember, ApiTokens tokens, Messages messages) {
        this.members = members;
        this.currentMember = currentMember;
        this.messages = messages;
        profile = new ProfileSection(messages, this::rename, this::speak, this::resendConfirmation);
        tokenList = new TokenSection(tokens, messages);
        getContent().addClassNames("gf-page", "gf-account-page");
        getContent()
                .add(
                        new PageHeader(getTranslation("identity.account.title"), null),
                        profile,
                        new PasswordSection(messages, this::changePassword),
                        tokenList);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        profile.show(members.find(currentMember.id()).orElseThrow());
        tokenList.refresh();
    }

    private void rename(String name) {
        members.rename(name);
        messages.done(getTranslation("identity.account.saved"));
    }

    private void resendConfirmation() {
        members.resendConfirmation();
        IdentityNavigation.toMailSent();
    }

    private void changePassword(String current, String next) {
        members.changePassword(current, next);
        messages.done(getTranslation("identity.account.password-changed"));
    }

    private void speak(Locale language) {
        members.setLocale(language);
        var ui = UI.getCurrentOrThrow();
        LanguageCookie.remember(language, ui);
        VaadinSession.getCurrent().setLocale(language);
        ui.getPage().reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.account.title");
    }
}
