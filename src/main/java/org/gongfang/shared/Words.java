package org.gongfang.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The translated words of every module, read from {@code vaadin-i18n/<module>_<language>.properties} (UTF-8). Chinese is
 * the first language: it serves every locale that is not English.
 */
@Component
public class Words {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The languages the application speaks, the default first. */
    public static final List<Locale> LOCALES = List.of(CHINESE, ENGLISH);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Words() {
        LOCALES.forEach(locale -> byLanguage.put(locale.getLanguage(), read(locale.getLanguage())));
    }

    /** The language of ours that serves the locale. */
    public static Locale nearest(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** The word for the key, its {@code {0}} places filled in; the key itself in exclamation marks when it is missing. */
    public String get(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElseGet(() -> "!" + key + "!");
    }

    /** The word for the key, or nothing when no bundle has it. */
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        var language = nearest(locale);
        return Optional.ofNullable(byLanguage
                        .getOrDefault(language.getLanguage(), Map.of())
                        .get(key))
                .map(pattern ->
                        arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments));
    }

    private static Map<String, String> read(String language) {
        var words = new HashMap<String, String>();
        try {
            for (var bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vaadin-i18n/*_" + language + ".properties")) {
                Properties entries =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
                entries.forEach((key, value) -> words.put((String) key, (String) value));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The translations cannot be read", unreadable);
        }
        return Map.copyOf(words);
    }
}
