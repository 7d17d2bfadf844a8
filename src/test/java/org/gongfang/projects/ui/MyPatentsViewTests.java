package org.gongfang.projects.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.Patents;
import org.gongfang.projects.ProjectsFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of patents and the dialog that adds one: only the wiring. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class MyPatentsViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ProjectsFixtures fixtures;

    @Autowired
    Patents patents;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        open(people.holder());
        assertThat(page()).contains("No patents yet", "Enter the number and title");
    }

    @Test
    void theNumberTellsItsTypeWhileItIsTypedAndIsAdded() {
        var holder = people.holder();
        open(holder);
        findButton().withText("Add a patent").click();
        var number = fixtures.freeNumber();
        findTextField().withLabel("Patent number").setValue(number.value().toLowerCase(Locale.ROOT));
        assertThat(page()).contains(number.value() + " · applied for in 2023 · Invention");
        findTextField().withLabel("Title").setValue("Adjustable clamp");
        findDatePicker().withLabel("Granted on").setValue(LocalDate.of(2025, 3, 4));
        findButton().withText("Add").click();
        assertThat(page()).contains("Adjustable clamp", "In force", "granted Tue 4 Mar 2025");
        assertThat(patents.holdsGranted(holder)).isTrue();
    }

    @Test
    void aWrongCheckDigitIsExplainedAtTheField() {
        open(people.holder());
        findButton().withText("Add a patent").click();
        findTextField().withLabel("Patent number").setValue("ZL202310123456.7");
        var field = findTextField().withLabel("Patent number").getComponent();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("check digit 7");
    }

    @Test
    void aRemovedPatentComesBackByUndo() {
        var holder = people.holder();
        fixtures.patent(holder);
        open(holder);
        findButton().withText("Remove").click();
        assertThat(patents.holdsGranted(holder)).isFalse();
        findButton().withText("Undo").click();
        assertThat(patents.holdsGranted(holder)).isTrue();
    }

    @Test
    void whoHasNotConfirmedTheAddressIsToldSo() {
        open(people.unconfirmedHolder());
        assertThat(page()).contains("Please confirm your mail address");
        assertThat(findButton().withText("Add a patent").getComponent().isEnabled())
                .isFalse();
    }

    private void open(MemberId member) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        people.signIn(member);
        UI.getCurrent().navigate("my/patents");
    }

    private String page() {
        roundTrip();
        return ScreenText.of(find(Component.class).all());
    }
}
