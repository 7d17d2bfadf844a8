package org.gongfang.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.YearMonth;
import java.util.Locale;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.PledgeSubject;
import org.gongfang.resources.Pledges;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.ui.Chart;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class PledgesViewTests extends SpringBrowserlessTest {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Pledges pledges;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void managerPromisesHoursAndSeesThemBesideWhatIsOpen() {
        var workshop = fixtures.workshop();
        fixtures.machine(workshop);
        people.signIn(workshop.manager());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(PledgesView.class);
        field("reporting.pledges.months").setValue(2);
        field("reporting.pledges.hours").setValue(68);
        press();

        assertThat(pledges.ofProvider(workshop.provider(), YearMonth.of(2026, 11), YearMonth.of(2027, 2)))
                .hasSize(2)
                .allSatisfy(pledge -> assertThat(pledge.hours()).isEqualTo(68))
                .allSatisfy(pledge -> assertThat(pledge.subject()).isEqualTo(PledgeSubject.WHOLE));
        assertThat(find(Chart.class).all()).hasSize(1);
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("Dec 2026")
                .contains("136")
                .contains("200%");
    }

    @Test
    void hoursBelowZeroAreRefusedAtTheirField() {
        var workshop = fixtures.workshop();
        people.signIn(workshop.manager());
        navigate(PledgesView.class);
        field("reporting.pledges.hours").setValue(-5);
        press();

        assertThat(field("reporting.pledges.hours").isInvalid()).isTrue();
        assertThat(pledges.ofProvider(workshop.provider(), YearMonth.of(2026, 1), YearMonth.of(2028, 1)))
                .isEmpty();
    }

    private void press() {
        test(find(Button.class).withText(text("reporting.pledges.promise")).single())
                .click();
    }

    private IntegerField field(String key) {
        return find(IntegerField.class).withLabel(text(key)).single();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
