package org.gongfang.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gongfang.projects.LegalState;
import org.gongfang.projects.Patent;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** One patent of the list, with the button that removes it. */
class PatentItem extends Composite<ListItem> {

    PatentItem(Patent patent, Locale locale, Runnable remove) {
        var number = new Span(patent.number().value());
        number.addClassName("gf-patent-number");
        var facts = new Span(String.join(
                " · ",
                getTranslation("projects.type." + patent.number().type()),
                getTranslation("projects.patents.granted", Spoken.fullDate(patent.grantedOn(), locale))));
        facts.addClassName("gf-patent-facts");
        var words = new Div(new H2(patent.title()), number, facts);
        words.addClassName("gf-patent-words");
        getContent().add(words, state(patent), removal(patent, remove));
    }

    private StatusBadge state(Patent patent) {
        return new StatusBadge(
                getTranslation("projects.state." + patent.state()),
                patent.state() == LegalState.GRANTED ? Tone.CONFIRMED : Tone.DONE);
    }

    private Button removal(Patent patent, Runnable remove) {
        var button = new Button(getTranslation("projects.patents.remove"), click -> remove.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation("projects.patents.remove.named", patent.number().value()));
        return button;
    }
}
