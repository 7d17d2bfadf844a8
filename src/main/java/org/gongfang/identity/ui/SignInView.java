package org.gongfang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.DemoMode;
import org.gongfang.identity.Role;

/** Signing in; while the demo runs, with a list of the accounts to try. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    /** What the screen says above the form, by the query parameter that asks for it. */
    enum Notice {
        /** Mail address or password were not right. */
        ERROR,
        /** Too many attempts. */
        WAIT,
        /** A new password was set. */
        PASSWORD_SET,
        /** The first admin was made. */
        SET_UP;

        String parameter() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final CurrentMember currentMember;
    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    SignInView(CurrentMember currentMember, DemoMode demo) {
        this.currentMember = currentMember;
        form.setAction("sign-in");
        form.setI18n(words(Notice.ERROR));
        form.addForgotPasswordListener(click -> IdentityNavigation.toForgottenPassword());
        notice.addClassName("gf-door-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        var card = new DoorCard(getTranslation("identity.sign-in.title"), null);
        card.add(
                notice,
                form,
                new Div(
                        new Span(getTranslation("identity.sign-in.new") + " "),
                        IdentityNavigation.linkToRegistration(getTranslation("identity.sign-in.register"))));
        getContent().addClassName("gf-doors");
        getContent().add(card);
        if (demo.runs()) {
            getContent().add(demoAccounts());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var signedIn = currentMember.find();
        if (signedIn.isPresent()) {
            event.forwardTo(WelcomeView.home(signedIn.get()));
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        noticeOf(name -> parameters.getParameters().containsKey(name)).ifPresent(this::show);
    }

    private static Optional<Notice> noticeOf(java.util.function.Predicate<String> asked) {
        return Arrays.stream(Notice.values())
                .filter(one -> asked.test(one.parameter()))
                .findFirst();
    }

    private void show(Notice asked) {
        if (asked == Notice.ERROR || asked == Notice.WAIT) {
            form.setI18n(words(asked));
            form.setError(true);
        } else {
            notice.setText(getTranslation("identity.sign-in.notice." + asked.name()));
            notice.setVisible(true);
        }
    }

    private LoginI18n words(Notice error) {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle("");
        labels.setUsername(getTranslation("identity.mail"));
        labels.setPassword(getTranslation("identity.password"));
        labels.setSubmit(getTranslation("identity.sign-in.submit"));
        labels.setForgotPassword(getTranslation("identity.sign-in.forgot"));
        words.setForm(labels);
        var message = words.getErrorMessage();
        message.setTitle(getTranslation("identity.sign-in.notice." + error.name()));
        message.setMessage(getTranslation("identity.sign-in.hint." + error.name()));
        message.setUsername(getTranslation("identity.sign-in.mail-missing"));
        message.setPassword(getTranslation("identity.sign-in.password-missing"));
        words.setErrorMessage(message);
        return words;
    }

    private Component demoAccounts() {
        var list = new Div();
        list.addClassName("gf-demo-accounts");
        for (int i = 0; i < DemoAccounts.MAILS.size(); i++) {
            var mail = DemoAccounts.MAILS.get(i);
            var role = new Span(getTranslation("identity.role." + Role.values()[i].name()));
            var button = new Button(new Div(role, new Span(mail)), click -> fillIn(mail));
            button.addClassName("gf-demo-account");
            list.add(button);
        }
        var box = new Div(
                new H2(getTranslation("identity.sign-in.demo")),
                new Paragraph(getTranslation("identity.sign-in.demo.hint", DemoAccounts.PASSWORD)),
                list);
        box.addClassName("gf-demo-box");
        return box;
    }

    private void fillIn(String mail) {
        form.getElement().executeJs("""
                        const fill = (name, text) => { this.querySelector('[name=' + name + ']').value = text; };
                        fill('username', $0);
                        fill('password', $1);
                        (this.querySelector('[theme~=primary]') ?? this).focus();""", mail, DemoAccounts.PASSWORD);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-in.title");
    }
}
