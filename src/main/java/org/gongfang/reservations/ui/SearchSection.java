package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.gongfang.shared.ui.LandingSection;

/** The search box of the landing page: a sentence that leads to the search with its filters filled in. */
@org.springframework.stereotype.Component
class SearchSection implements LandingSection {

    private final WishReader reader;

    SearchSection(WishReader reader) {
        this.reader = reader;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create() {
        var sentence = new TextField();
        var section = new Div(sentence);
        sentence.setLabel(section.getTranslation("reservations.find.sentence"));
        sentence.setPlaceholder(section.getTranslation("reservations.find.sentence-example"));
        sentence.setPrefixComponent(VaadinIcon.SEARCH.create());
        sentence.setMaxLength(200);
        sentence.addKeyPressListener(Key.ENTER, press -> search(sentence.getValue()));
        var button =
                new Button(section.getTranslation("reservations.find.search"), click -> search(sentence.getValue()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        section.add(button);
        section.addClassName("gf-find-sentence");
        return section;
    }

    private void search(String sentence) {
        var parsed = reader.read(sentence);
        UI.getCurrentOrThrow().navigate(FindView.class, FindView.address(parsed.wish(), parsed.leftovers()));
    }
}
