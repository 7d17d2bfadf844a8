package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.gongfang.reservations.SavedSearch;
import org.gongfang.reservations.SavedSearches;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** The searches that the signed-in person keeps, one tap each, and the way to keep the one on the screen. */
class SavedSearchBar extends Composite<Div> {

    private final SavedSearches searches;
    private final Messages messages;
    private final Locale locale;
    private Wish wish = Wish.ANYTHING;

    SavedSearchBar(SavedSearches searches, Messages messages, Locale locale) {
        this.searches = searches;
        this.messages = messages;
        this.locale = locale;
        getContent().addClassName("gf-saved-searches");
    }

    /** Shows what is kept, beside the wish that could be kept as well. */
    void show(Wish shown) {
        wish = shown;
        getContent().removeAll();
        var kept = searches.mine();
        if (!kept.isEmpty()) {
            getContent().add(new Span(word("saved")));
        }
        kept.forEach(one -> getContent().add(entry(one)));
        boolean isKept = kept.stream()
                .anyMatch(one -> one.address().equals(wish.toAddress().getQueryString()));
        if (!wish.asksNothing() && !isKept) {
            var save = new Button(word("save"), VaadinIcon.STAR_O.create(), click -> askName(click.getSource()));
            save.addThemeVariants(ButtonVariant.TERTIARY);
            getContent().add(save);
        }
        setVisible(getContent().getComponentCount() > 0);
    }

    private Div entry(SavedSearch one) {
        var link = new RouterLink(one.name(), FindView.class);
        link.setQueryParameters(QueryParameters.fromString(one.address()));
        link.addClassName("gf-slot");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            searches.remove(one.id());
            show(wish);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(word("forget", one.name()));
        remove.setTooltipText(word("forget", one.name()));
        var entry = new Div(link, remove);
        entry.addClassName("gf-saved-search");
        return entry;
    }

    private void askName(Button instead) {
        var name = new TextField(word("name"));
        name.setMaxLength(SavedSearches.LONGEST_NAME);
        name.setRequired(true);
        var keep = new Button(word("keep"), click -> keep(name));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        name.addKeyPressListener(Key.ENTER, press -> keep(name));
        var line = new Div(name, keep);
        line.addClassName("gf-saved-name");
        getContent().replace(instead, line);
        name.focus();
    }

    private void keep(TextField name) {
        try {
            searches.save(name.getValue(), wish.toAddress().getQueryString());
            show(wish);
        } catch (Refusal refusal) {
            name.setErrorMessage(messages.explain(refusal));
            name.setInvalid(true);
        }
    }

    private String word(String key, Object... arguments) {
        return getTranslation(locale, "reservations.find.searches." + key, arguments);
    }
}
