package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.shared.Words;

/** How a person likes the screen: its language, and light or dark. */
class Preferences extends Composite<Div> {

    Preferences(Consumer<Locale> language) {
        getContent().addClassName("gf-preferences");
        getContent().add(languageButton(language), themeMenu());
    }

    /** Offers the other language, named in itself. */
    private Button languageButton(Consumer<Locale> language) {
        var other = Words.nearest(getLocale()).equals(Words.ENGLISH) ? Words.CHINESE : Words.ENGLISH;
        var button =
                new Button(getTranslation("shared.language." + other.getLanguage()), click -> language.accept(other));
        button.addThemeName("tertiary");
        button.getElement().setAttribute("lang", other.toLanguageTag());
        button.addClassName("gf-language");
        return button;
    }

    private MenuBar themeMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("gf-theme-menu");
        var root = bar.addItem(VaadinIcon.ADJUST.create());
        root.setAriaLabel(getTranslation("shell.theme.title"));
        var choices = new ArrayList<MenuItem>();
        for (var choice : List.of(ThemeChoice.values())) {
            var item = root.getSubMenu().addItem(getTranslation(choice.key()), click -> {
                choice.apply(UI.getCurrentOrThrow());
                choices.forEach(each -> each.setChecked(each == click.getSource()));
            });
            item.setCheckable(true);
            item.setChecked(choice == ThemeChoice.of(UI.getCurrentOrThrow()));
            choices.add(item);
        }
        return bar;
    }
}
