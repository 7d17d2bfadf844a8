package org.gongfang.resources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.PublicDay;
import org.gongfang.resources.PublicDays;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an admin does with the public days of a year that nobody else looks at. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class HolidaysViewTests extends SpringBrowserlessTest {

    private static final int YEAR = 2041;
    private static final PublicDay NEW_YEAR = PublicDay.holiday(LocalDate.of(YEAR, 1, 1), "元旦", "");

    @Autowired
    IdentityFixtures people;

    @Autowired
    PublicDays publicDays;

    @BeforeEach
    void open() {
        people.signIn(people.admin());
        publicDays.replaceYear(YEAR, List.of(NEW_YEAR));
        UI.getCurrent().navigate(HolidaysView.class, QueryParameters.of("year", Integer.toString(YEAR)));
    }

    @AfterEach
    void clear() {
        publicDays.replaceYear(YEAR, List.of());
        people.signOut();
    }

    @Test
    void dayIsAddedAndANamelessOneRefusedBesideItsField() {
        press("resources.holidays.add");
        press("resources.card.save");
        var name =
                find(TextField.class).withLabel(text("resources.field.name-zh")).single();
        assertThat(name.getErrorMessage()).isEqualTo(text("refusal.resource-text-required"));
        name.setValue("测试日");
        press("resources.card.save");

        assertThat(publicDays.ofYear(YEAR)).extracting(PublicDay::nameZh).containsExactly("测试日");
    }

    @Test
    void removedDayComesBack() {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .orElse("")
                                .startsWith(text("resources.holidays.remove").replace("{0}", "")))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(publicDays.ofYear(YEAR)).isEmpty();
        press("shared.undo.button");

        assertThat(publicDays.ofYear(YEAR)).containsExactly(NEW_YEAR);
    }

    @Test
    void badFileChangesNothingAndAGoodOneTakesTheYearsPlaceUntilItIsTakenBack() {
        press("resources.holidays.import");
        var dialog = find(HolidayImportDialog.class).single();
        dialog.attempt(bytes("日期,类型,名称\n2041-01-01,放假,元旦\n2041-13-01,放假,元旦\n"));
        assertThat(button("resources.holidays.import.go").isEnabled()).isFalse();
        assertThat(ScreenText.of(find(Span.class, dialog).all())).contains("3").contains("2041-13-01");
        assertThat(publicDays.ofYear(YEAR)).containsExactly(NEW_YEAR);

        dialog.attempt(bytes("日期,类型,名称\n2041-05-01,放假,劳动节\n2041-05-02,放假,劳动节\n"));
        press("resources.holidays.import.go");
        assertThat(publicDays.ofYear(YEAR)).extracting(PublicDay::nameZh).containsExactly("劳动节", "劳动节");
        press("shared.undo.button");
        assertThat(publicDays.ofYear(YEAR)).containsExactly(NEW_YEAR);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void press(String key) {
        test(button(key)).click();
    }

    private Button button(String key) {
        return find(Button.class).withText(text(key)).single();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
