package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;

/** On phones: the few places this person goes most, within reach of the thumb. */
class BottomBar extends Composite<Nav> {

    private static final int PLACES = 4;

    /** What people of different trades open most, before everything else. */
    private static final List<String> FAVOURITES =
            List.of("", "today", "board", "board/requests", "district", "find", "my/reservations", "my", "inbox");

    BottomBar(List<MenuEntry> entries) {
        getContent().addClassName("gf-bottom-bar");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.bottom-bar"));
        entries.stream()
                .filter(entry -> FAVOURITES.contains(path(entry)))
                .sorted(Comparator.comparingInt(entry -> FAVOURITES.indexOf(path(entry))))
                .limit(PLACES)
                .forEach(entry -> {
                    var link = new Anchor(path(entry), MenuDrawer.icon(entry), new Span(getTranslation(entry.title())));
                    getContent().add(link);
                });
    }

    /** Marks the place the person is in. */
    void mark(String path) {
        getContent()
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .forEach(link -> {
                    if (link.getHref().equals(path)) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }
}
