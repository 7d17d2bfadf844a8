package org.gongfang.resources.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Members;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.NewResource;
import org.gongfang.resources.ProviderRules;
import org.gongfang.resources.QualificationForm;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.Rule;
import org.gongfang.resources.Training;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.ScreenText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers do about defaults, parts, utilities and qualifications, and what holders see of it. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class TiesAndRulesViewsTests extends SpringBrowserlessTest {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    Resources resources;

    @Autowired
    ProviderRules rules;

    @Autowired
    Qualifications qualifications;

    @Autowired
    Training training;

    @Autowired
    Members members;

    private ResourcesFixtures.Workshop workshop;

    @BeforeEach
    void signIn() {
        workshop = fixtures.workshop();
        people.signIn(workshop.manager());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void defaultsAreWrittenAndSayHowManyFollow() {
        UI.getCurrent().navigate("board/rules");
        press("resources.card.save");

        assertThat(rules.own().written()).isTrue();
        assertThat(rules.own().rules()).isEqualTo(BookingRules.standard(ResourceKind.MACHINE));
    }

    @Test
    void cardSaysWhichRulesAreTheProvidersAndTakesThemBack() {
        rules.change(fixtures.rules(ResourceKind.MACHINE), 0);
        var form = fixtures.form(workshop, ResourceKind.MACHINE, 1, fixtures.rules(ResourceKind.MACHINE));
        var id = resources.add(new NewResource(
                null, ResourceKind.MACHINE, null, form.withRules(form.rules(), EnumSet.of(Rule.LEAD_TIME))));
        UI.getCurrent().navigate("board/resources/" + fixtures.card(id).code());

        var following = $(Checkbox.class).all().stream()
                .filter(box -> box.getLabel() != null && box.getLabel().startsWith(start("resources.rules.follow")))
                .toList();
        // Nobody is asked, so it does not matter how requests are answered.
        assertThat(following).hasSize(Rule.values().length - 2);
        assertThat(following.stream().filter(Checkbox::getValue)).hasSize(1);
        press("resources.card.save");
        assertThat(fixtures.card(id).followed()).containsExactly(Rule.LEAD_TIME);
    }

    @Test
    void technicianGrantsAQualificationToWhomTheyFind() {
        var kind = qualifications.add(new QualificationForm("车削安全", "Safe turning", 24, null));
        var holder = people.holder("周宁");
        var mail = members.find(holder).orElseThrow().mail();
        people.signIn(people.technician(workshop.provider()));
        UI.getCurrent().navigate("board/qualifications");
        assertThat(screen()).contains(text("resources.qualifications.nobody"));

        press("resources.qualifications.grant");
        $(TextField.class).all().getLast().setValue(mail);
        press("resources.qualifications.find");
        $(Button.class).all().stream()
                .filter(button -> text("resources.qualifications.grant").equals(button.getText()))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click();

        assertThat(training.holders(kind, 0, 10))
                .singleElement()
                .matches(held -> held.member().equals(holder));
        people.signIn(holder);
        UI.getCurrent().navigate("my/qualifications");
        assertThat(screen()).contains(text("resources.qualifications.state.VALID"));
    }

    @Test
    void emptyScreensSayWhatToDo() {
        UI.getCurrent().navigate("board/utilities");
        assertThat(screen()).contains(text("resources.utilities.empty.hint"));
        UI.getCurrent()
                .navigate("board/resources/"
                        + fixtures.card(fixtures.room(workshop)).code());
        assertThat(screen()).contains(text("resources.ties.title"));
    }

    private String screen() {
        return ScreenText.of($(Component.class).all());
    }

    private void press(String key) {
        $(Button.class).all().stream()
                .filter(button -> text(key).equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static String start(String key) {
        var words = text(key, "\u0000");
        return words.substring(0, words.indexOf('\u0000'));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
