package org.gongfang;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongfang.AccessTable.Audience;
import org.gongfang.AccessTable.Screen;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The menu at the side, as every role and as nobody, against {@link AccessTable}. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class MenuTests extends SpringBrowserlessTest implements Locators {

    /** Screens that one reaches from another screen or from a mail, and so are in no menu. */
    private static final Set<String> ELSEWHERE = Set.of(
            "sign-in",
            "register",
            "mail-sent",
            "welcome",
            "confirm-mail",
            "forgot-password",
            "reset-password",
            "set-up",
            "account",
            "board/import/:kind?",
            "board/publish",
            "board/labels",
            "my/waitlist/join",
            "webhooks");

    @Autowired
    IdentityFixtures people;

    @AfterEach
    void leave() {
        people.signOut();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void holdsWhatTheRoleMayOpenAndNothingElse(Role role) {
        // The browser is opened anew, since a frame that stands keeps its menu.
        cleanVaadinEnvironment();
        people.signIn(
                role == Role.PROVIDER_MANAGER
                        ? people.manager(people.provider())
                        : role == Role.TECHNICIAN ? people.technician(people.provider()) : people.member(role));
        initVaadinEnvironment();

        assertThat(menu()).isEqualTo(offered(audience -> audience.roles().contains(role)));
    }

    @Test
    void holdsForVisitorsWhatIsPublic() {
        assertThat(menu()).isEqualTo(offered(Audience::anonymous)).contains("", "find");
    }

    @Test
    void everyScreenThatNeedsNothingToOpenIsInTheMenuOrReachedFromAnother() {
        var targets = targets();
        assertThat(AccessTable.SCREENS.stream()
                        .map(Screen::route)
                        .filter(route -> !route.matches(".*:[^/?]+(/.*)?"))
                        .filter(route -> Optional.ofNullable(targets.get(route))
                                .filter(target -> !target.isAnnotationPresent(Menu.class))
                                .isPresent()))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }

    private Set<String> menu() {
        UI.getCurrent().navigate("");
        return find(SideNavItem.class).all().stream()
                .map(SideNavItem::getPath)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The screens of the table that have a place in the menu, for those whom the table lets in. */
    private static Set<String> offered(Predicate<Audience> toThem) {
        var targets = targets();
        return AccessTable.SCREENS.stream()
                .filter(screen -> toThem.test(screen.audience()))
                .map(Screen::route)
                .filter(route ->
                        targets.containsKey(route) && targets.get(route).isAnnotationPresent(Menu.class))
                .map(route -> route.replaceAll("/:[^/]+\\?$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<? extends Component>> targets() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .collect(toMap(RouteData::getTemplate, RouteData::getNavigationTarget, (first, same) -> first));
    }
}
