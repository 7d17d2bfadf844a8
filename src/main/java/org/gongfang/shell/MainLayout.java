package org.gongfang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.shared.ui.LanguageCookie;
import org.gongfang.shared.ui.NavbarItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every screen: name, menu, account and preferences. */
@Layout
@JsModule("./icons/icons-in-use.ts")
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN = "gf-main";
    private static final String SIGN_IN = "sign-in";
    private static final String REGISTER = "register";

    private final CurrentMember currentMember;
    private final Members members;
    private final BottomBar bottomBar;

    MainLayout(
            CurrentMember currentMember,
            Members members,
            AuthenticationContext authentication,
            ObjectProvider<NavbarItem> navbarItems,
            @Value("${gongfang.demo:false}") boolean demo) {
        this.currentMember = currentMember;
        this.members = members;
        var entries = MenuConfiguration.getMenuEntries();
        bottomBar = new BottomBar(entries);
        addClassName("gf-shell");
        setPrimarySection(Section.NAVBAR);
        addToNavbar(skipLink(), toggle(), brand(), middle(demo), corner(authentication, navbarItems));
        addToDrawer(new Scroller(new MenuDrawer(entries)), drawerFoot());
        getElement().appendChild(bottomBar.getElement());
    }

    @Override
    public void setContent(Component content) {
        if (content != null) {
            content.getElement().setAttribute("id", MAIN);
            content.getElement().setAttribute("tabindex", "-1");
        }
        super.setContent(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bottomBar.mark(event.getLocation().getPath());
    }

    private Component skipLink() {
        var link = new Anchor("#" + MAIN, getTranslation("shell.skip"));
        link.addClassName("gf-skip");
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " const main = document.getElementById($0); if (main) { main.focus(); main.scrollIntoView(); } })",
                        MAIN);
        return link;
    }

    private Component toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        return toggle;
    }

    private Component brand() {
        var mark = new Image("assets/mark.svg", "");
        var brand = new Anchor("", mark, new Span(getTranslation("shell.name")));
        brand.addClassName("gf-brand");
        brand.setAriaLabel(getTranslation("shell.brand"));
        return brand;
    }

    private Component middle(boolean demo) {
        var middle = new Div();
        middle.addClassName("gf-navbar-middle");
        if (demo) {
            var ribbon = new Span(getTranslation("shell.demo"));
            ribbon.addClassName("gf-demo");
            ribbon.setTitle(getTranslation("shell.demo.hint"));
            middle.add(ribbon);
        }
        return middle;
    }

    private Component corner(AuthenticationContext authentication, ObjectProvider<NavbarItem> items) {
        var corner = new Div();
        corner.addClassName("gf-navbar-corner");
        corner.add(new Preferences(this::speak));
        currentMember
                .find()
                .ifPresentOrElse(
                        member -> {
                            items.stream()
                                    .sorted(Comparator.comparingInt(NavbarItem::order))
                                    .map(NavbarItem::create)
                                    .forEach(corner::add);
                            corner.add(new AccountMenu(member, authentication::logout));
                        },
                        () -> corner.add(visitorLinks()));
        return corner;
    }

    private List<Component> visitorLinks() {
        var signIn = new Anchor(SIGN_IN, getTranslation("shell.sign-in"));
        signIn.addClassName("gf-sign-in");
        var register = new Anchor(REGISTER, getTranslation("shell.register"));
        register.addClassName("gf-register");
        return List.of(signIn, register);
    }

    private Component drawerFoot() {
        var foot = new Footer(new Preferences(this::speak));
        foot.addClassName("gf-drawer-foot");
        return foot;
    }

    private void speak(Locale language) {
        var ui = UI.getCurrentOrThrow();
        LanguageCookie.remember(language, ui);
        currentMember.find().ifPresent(member -> members.setLocale(language));
        VaadinSession.getCurrent().setLocale(language);
        ui.getPage().reload();
    }
}
