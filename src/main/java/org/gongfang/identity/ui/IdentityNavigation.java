package org.gongfang.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.springframework.modulith.NamedInterface;

/** The ways into the screens of accounts. */
@NamedInterface("navigation")
public final class IdentityNavigation {

    private IdentityNavigation() {}

    public static void toSignIn() {
        UI.getCurrentOrThrow().navigate(SignInView.class);
    }

    public static void toAccount() {
        UI.getCurrentOrThrow().navigate(AccountView.class);
    }

    /** A link to one's own account, where a mail address can be confirmed. */
    public static RouterLink linkToAccount(String text) {
        return new RouterLink(text, AccountView.class);
    }

    public static RouterLink linkToRegistration(String text) {
        return new RouterLink(text, RegisterView.class);
    }

    public static RouterLink linkToSignIn(String text) {
        return new RouterLink(text, SignInView.class);
    }

    static RouterLink linkToForgottenPassword(String text) {
        return new RouterLink(text, ForgotPasswordView.class);
    }

    static void toMailSent() {
        UI.getCurrentOrThrow().navigate(MailSentView.class);
    }

    static void toForgottenPassword() {
        UI.getCurrentOrThrow().navigate(ForgotPasswordView.class);
    }

    /** Back to the sign-in screen, which says what was done. */
    static void toSignInAfter(SignInView.Notice notice) {
        UI.getCurrentOrThrow().navigate(SignInView.class, QueryParameters.of(notice.parameter(), ""));
    }
}
