package org.gongfang.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Light or dark, as the person's system has it unless they chose here; remembered in the browser. */
enum ThemeChoice {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "gongfang-theme";

    private final ColorScheme.Value scheme;

    ThemeChoice(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    String key() {
        return "shell.theme." + name();
    }

    /** The choice remembered by the browser that asks. */
    static ThemeChoice of(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? SYSTEM
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Stream.of(values())
                                .filter(choice -> choice.word().equals(cookie.getValue())))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    /** The choice that the page shows. */
    static ThemeChoice of(UI ui) {
        var choice = ComponentUtil.getData(ui, ThemeChoice.class);
        return choice == null ? SYSTEM : choice;
    }

    /** Shows and remembers the choice. */
    void apply(UI ui) {
        show(ui);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=34560000; samesite=lax'", COOKIE, word());
    }

    /** Tells the page's server side what the browser was {@link #dress dressed} in already. */
    void remind(UI ui) {
        ComponentUtil.setData(ui, ThemeChoice.class, this);
    }

    /** Puts the colours on the page itself, so that it never flashes in others. */
    void dress(Element html) {
        html.attr("style", "color-scheme: " + scheme.getValue());
    }

    private void show(UI ui) {
        remind(ui);
        ui.getPage().setColorScheme(scheme);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
