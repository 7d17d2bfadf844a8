package org.gongfang.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The jobs console and the audit trail: only the wiring. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class OperationsViewsTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    IdentityFixtures people;

    @BeforeEach
    void signIn() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.signIn(people.admin());
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void everyJobStandsThereByItsName() {
        UI.getCurrent().navigate("admin/jobs");
        assertThat(page()).contains("Send mails", "Remind of reservations", "Nightly tidying", "Run now", "Pause");
    }

    @Test
    void theAuditTrailShowsWhatAdminsDid() {
        UI.getCurrent().navigate("admin/audit");
        findTextField().withLabel("Mail address of the person").setValue("nobody@nowhere.example");
        var who = findTextField().withLabel("Mail address of the person").getComponent();
        assertThat(who.getErrorMessage()).isEqualTo("No account has this address");
    }

    private String page() {
        roundTrip();
        return ScreenText.of(find(Component.class).all());
    }
}
