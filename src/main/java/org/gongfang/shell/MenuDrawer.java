package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The menu at the side: what this person may open, under headings. */
class MenuDrawer extends Composite<Div> {

    MenuDrawer(List<MenuEntry> entries) {
        getContent().addClassName("gf-menu");
        for (var group : MenuGroup.values()) {
            var items = group.of(entries);
            if (!items.isEmpty()) {
                var nav = new SideNav(getTranslation(group.key()));
                items.forEach(entry -> nav.addItem(item(entry, items)));
                getContent().add(nav);
            }
        }
    }

    private SideNavItem item(MenuEntry entry, List<MenuEntry> siblings) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setPrefixComponent(icon(entry));
        boolean parentOfAnother = siblings.stream()
                .anyMatch(other -> other != entry && other.path().startsWith(entry.path() + "/"));
        item.setMatchNested(!parentOfAnother && !entry.path().replace("/", "").isEmpty());
        return item;
    }

    static Icon icon(MenuEntry entry) {
        var name = entry.icon() == null ? "vaadin:circle-thin" : entry.icon();
        var icon = name.contains(":")
                ? new Icon(name.substring(0, name.indexOf(':')), name.substring(name.indexOf(':') + 1))
                : new Icon(name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
