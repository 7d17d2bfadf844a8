package org.gongfang.shell;

import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Set;

/** A heading of the menu and the first words of the paths that stand under it. */
enum MenuGroup {
    DISCOVER(Set.of("", "find", "resources", "showroom")),
    MINE(Set.of("my", "inbox", "account")),
    WORKSHOP(Set.of("board", "today")),
    REVIEW(Set.of("reviews")),
    DISTRICT(Set.of("district")),
    ADMINISTRATION(Set.of("admin"));

    private final Set<String> paths;

    MenuGroup(Set<String> paths) {
        this.paths = paths;
    }

    /** The key of the heading. */
    String key() {
        return "shell.menu." + name();
    }

    /** The entries under this heading, in their own order. */
    List<MenuEntry> of(List<MenuEntry> entries) {
        return entries.stream().filter(entry -> groupOf(entry) == this).toList();
    }

    private static MenuGroup groupOf(MenuEntry entry) {
        var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        var first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        for (var group : values()) {
            if (group.paths.contains(first)) {
                return group;
            }
        }
        return DISCOVER;
    }
}
