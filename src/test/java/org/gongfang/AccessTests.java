package org.gongfang;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.gongfang.AccessTable.Screen;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen, tried as every role and as nobody, against {@link AccessTable}. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class AccessTests extends SpringBrowserlessTest {

    @Autowired
    NavigationAccessControl accessControl;

    @Test
    void theTableNamesEveryScreenAndNoOther() {
        var inTable = AccessTable.SCREENS.stream().map(Screen::route).toList();
        assertThat(inTable).doesNotHaveDuplicates();
        assertThat(routes().keySet())
                .as("the application's routes, against those of the access table")
                .containsExactlyInAnyOrderElementsOf(inTable);
    }

    @Test
    void screensOpenForThoseOfTheTableAndForNobodyElse() {
        var routes = routes();
        var softly = new SoftAssertions();
        for (var screen : AccessTable.SCREENS) {
            var route = Objects.requireNonNull(routes.get(screen.route()), screen.route());
            softly.assertThat(opens(route, null))
                    .as("/%s for nobody", screen.route())
                    .isEqualTo(screen.audience().anonymous());
            for (var role : Role.values()) {
                softly.assertThat(opens(route, role))
                        .as("/%s for %s", screen.route(), role)
                        .isEqualTo(screen.audience().roles().contains(role));
            }
        }
        softly.assertAll();
    }

    private Map<String, RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("org.gongfang"))
                .collect(toMap(RouteData::getTemplate, route -> route, (first, same) -> first, TreeMap::new));
    }

    private boolean opens(RouteData route, @Nullable Role role) {
        Principal principal = role == null ? null : () -> role.name();
        var context = new NavigationContext(
                UI.getCurrent().getInternals().getRouter(),
                route.getNavigationTarget(),
                new Location(route.getTemplate().replaceAll(":[^/]+", "X")),
                RouteParameters.empty(),
                principal,
                name -> role != null && name.equals(role.name()),
                false);
        return accessControl.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }
}
