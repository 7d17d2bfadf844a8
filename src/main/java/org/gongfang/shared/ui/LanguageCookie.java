package org.gongfang.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.shared.Words;

/** The browser's memory of the language a person chose, for visitors and for the sign-in page. */
public final class LanguageCookie {

    private static final String NAME = "gongfang-language";
    private static final Duration AGE = Duration.ofDays(400);

    private LanguageCookie() {}

    /** The language chosen in this browser before, if any. */
    public static Optional<Locale> read(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> Words.nearest(Locale.forLanguageTag(cookie.getValue())))
                        .findFirst();
    }

    /** Remembers the language in this browser; written by the browser, since pushed answers carry no cookies. */
    public static void remember(Locale locale, UI ui) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax'",
                        NAME,
                        Words.nearest(locale).getLanguage(),
                        AGE.toSeconds());
    }
}
