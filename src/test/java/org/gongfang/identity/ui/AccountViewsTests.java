package org.gongfang.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.gongfang.identity.ApiTokens;
import org.gongfang.identity.District;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own account, and what admins do with accounts and organisations. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class AccountViewsTests extends SpringBrowserlessTest {

    @Autowired
    Members members;

    @Autowired
    ApiTokens tokens;

    @Autowired
    IdentityFixtures identity;

    @AfterEach
    void startClean() {
        identity.signOut();
        identity.forgetAttempts();
    }

    @Test
    void aMemberChangesTheirName() {
        var holder = identity.holder();
        identity.signIn(holder);
        navigate(AccountView.class);
        find(TextField.class).withLabel(text("identity.name")).single().setValue("New Name");
        press("identity.account.save");
        assertThat(members.find(holder).orElseThrow().name()).isEqualTo("New Name");
    }

    @Test
    void aWrongCurrentPasswordIsSaidBesideItsField() {
        identity.signIn(identity.holder());
        navigate(AccountView.class);
        var current = find(PasswordField.class)
                .withLabel(text("identity.password.current"))
                .single();
        current.setValue("not-my-password");
        find(PasswordField.class)
                .withLabel(text("identity.password.new"))
                .single()
                .setValue("a-brand-new-password");
        press("identity.account.change-password");
        assertThat(current)
                .returns(true, PasswordField::isInvalid)
                .returns(text("refusal.wrong-password"), PasswordField::getErrorMessage);
    }

    @Test
    void aTokenIsShownOnceAndThenOnlyListed() {
        var holder = identity.holder();
        identity.signIn(holder);
        navigate(AccountView.class);
        find(TextField.class).withLabel(text("identity.token.label")).single().setValue("workshop");
        press("identity.token.issue");
        var shown = find(TextField.class).withLabel("workshop").single().getValue();
        assertThat(tokens.authenticate(shown)).isPresent();
        press("identity.token.close");
        assertThat(find(ListItem.class).all()).hasSize(1);

        navigate(AccountView.class);
        assertThat(find(TextField.class).withLabel("workshop").exists()).isFalse();
    }

    @Test
    void whoHasNotConfirmedIsToldAndMaySendTheMailAgain() {
        identity.signIn(identity.unconfirmedHolder());
        navigate(AccountView.class);
        press("identity.account.resend");
        assertThat(getCurrentView()).isInstanceOf(MailSentView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdminFindsAnAccount() {
        var name = "Find" + UUID.randomUUID();
        identity.holder(name);
        identity.signIn(identity.admin());
        navigate(AccountsView.class);
        find(TextField.class)
                .withLabel(text("identity.accounts.search"))
                .single()
                .setValue(name.substring(0, 12));
        Grid<AccountsView.Row> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).member().name()).isEqualTo(name);
    }

    @Test
    void anInvitationWithoutRolesIsRefusedInTheDialog() {
        identity.signIn(identity.admin());
        navigate(AccountsView.class);
        press("identity.accounts.invite");
        var address = UUID.randomUUID() + "@test.example";
        find(TextField.class)
                .from(find(Dialog.class).single())
                .withLabel(text("identity.name"))
                .single()
                .setValue("Wu");
        find(EmailField.class).single().setValue(address);
        press("identity.accounts.save");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(members.findByMail(address)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdminAddsAnOrganisation() {
        identity.signIn(identity.admin());
        navigate(OrganisationsView.class);
        press("identity.organisations.add");
        var name = "示例" + UUID.randomUUID();
        field("identity.organisations.name-zh").setValue(name);
        field("identity.organisations.name-en").setValue("Example");
        Select<District> district = find(Select.class)
                .withLabel(text("identity.organisations.district"))
                .single();
        district.setValue(new District("cixi", "慈溪市", "Cixi"));
        press("identity.accounts.save");
        assertThat(find(Dialog.class).exists()).isFalse();
        field("identity.organisations.search").setValue(name);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void theFirstPageAfterSigningInFollowsTheRole() {
        assertThat(WelcomeView.home(identity.snapshot(identity.member(Role.TECHNICIAN))))
                .isEqualTo("today");
        assertThat(WelcomeView.home(identity.snapshot(identity.holder()))).isEqualTo("my");
        assertThat(WelcomeView.home(identity.snapshot(identity.reviewer()))).isEmpty();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(text(label)).single();
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).last()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
