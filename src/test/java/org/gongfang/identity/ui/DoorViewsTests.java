package org.gongfang.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberRegistered;
import org.gongfang.identity.Members;
import org.gongfang.identity.PasswordResetRequested;
import org.gongfang.identity.Registration;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The screens for people who are not signed in. */
@IntegrationTest
@RecordApplicationEvents
@ViewPackages(packages = "org.gongfang")
class DoorViewsTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    Members members;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    ApplicationEvents events;

    private final String mail = UUID.randomUUID() + "@test.example";

    @AfterEach
    void startClean() {
        identity.signOut();
        identity.forgetAttempts();
    }

    @Test
    void registeringEndsAtLookInYourMail() {
        navigate(RegisterView.class);
        fillIn("Li Na", mail, PASSWORD);
        test(find(Checkbox.class).single()).click();
        press("identity.register.submit");
        assertThat(getCurrentView()).isInstanceOf(MailSentView.class);
        assertThat(members.findByMail(mail))
                .hasValueSatisfying(
                        member -> assertThat(member.has(Role.PATENT_HOLDER)).isTrue());
    }

    @Test
    void refusalsStandBesideTheirFields() {
        navigate(RegisterView.class);
        fillIn("Li Na", "no address", PASSWORD);
        press("identity.register.submit");
        assertThat(find(Checkbox.class).single().isInvalid()).isTrue();

        test(find(Checkbox.class).single()).click();
        press("identity.register.submit");
        assertThat(find(EmailField.class).single())
                .returns(true, EmailField::isInvalid)
                .returns(text("refusal.mail-form"), EmailField::getErrorMessage);

        fillIn("Li Na", mail, "short");
        press("identity.register.submit");
        assertThat(find(EmailField.class).single().isInvalid()).isFalse();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(members.findByMail(mail)).isEmpty();
    }

    @Test
    void theConfirmationLinkWorksOnceAndExplainsItselfAfterwards() {
        register();
        var token =
                events.stream(MemberRegistered.class).findFirst().orElseThrow().confirmationToken();
        open(ConfirmMailView.class, "token", token);
        assertThat(paragraphs()).contains(text("identity.confirm-mail.done"));
        navigate(SignInView.class);
        open(ConfirmMailView.class, "token", token);
        assertThat(paragraphs()).contains(text("identity.confirm-mail.not-valid"));
    }

    @Test
    void aForgottenPasswordIsSetAgain() {
        register();
        navigate(ForgotPasswordView.class);
        find(EmailField.class).single().setValue(mail);
        press("identity.forgot.submit");
        assertThat(getCurrentView()).isInstanceOf(MailSentView.class);

        var token = events.stream(PasswordResetRequested.class)
                .findFirst()
                .orElseThrow()
                .token();
        open(ResetPasswordView.class, "token", token);
        find(PasswordField.class).single().setValue("a-brand-new-password");
        press("identity.reset.submit");
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(paragraphs()).contains(text("identity.sign-in.notice.PASSWORD_SET"));
    }

    @Test
    void aStaleResetLinkOffersANewOne() {
        open(ResetPasswordView.class, "token", "nonsense");
        assertThat(paragraphs()).contains(text("refusal.link-not-valid"));
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void theSetUpScreenIsClosedOnceThereIsAnAdmin() {
        identity.admin();
        open(SetUpView.class, "token", "nonsense");
        assertThat(paragraphs())
                .contains(text("identity.set-up.not-valid"))
                .doesNotContain(text("identity.set-up.hint"));
        assertThat(find(TextField.class).exists()).isFalse();
    }

    @Test
    void demoAccountsAreShownOnlyInTheDemo() {
        navigate(SignInView.class);
        assertThat(find(LoginForm.class).exists()).isTrue();
        assertThat(find(Button.class).withClassName("gf-demo-account").exists()).isFalse();
    }

    @Test
    void aFailedSignInSaysNeitherWhichWasWrongNorMore() {
        open(SignInView.class, "error", "");
        assertThat(find(LoginForm.class).single().isError()).isTrue();
    }

    private void fillIn(String name, String address, String password) {
        find(TextField.class).withLabel(text("identity.name")).single().setValue(name);
        find(EmailField.class).single().setValue(address);
        find(PasswordField.class).single().setValue(password);
    }

    private static void open(Class<? extends Component> view, String parameter, String text) {
        UI.getCurrent().navigate(view, QueryParameters.of(parameter, text));
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).single()).click();
    }

    private void register() {
        members.register(new Registration("Li Na", mail, PASSWORD, Role.PATENT_HOLDER, Locale.CHINA));
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
