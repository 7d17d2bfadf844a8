package org.gongfang.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** Gives Vaadin the words of our bundles, Chinese first. */
@Component
class TranslatedWords implements I18NProvider {

    private final Words words;

    TranslatedWords(Words words) {
        this.words = words;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Words.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return words.get(locale, key, params);
    }
}
