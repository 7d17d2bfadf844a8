package org.gongfang;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

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
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.gongfang.AccessTable.Call;
import org.gongfang.AccessTable.Screen;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen and every REST path, tried as every role and as nobody, against {@link AccessTable}. */
@IntegrationTest
@ViewPackages(packages = "org.gongfang")
class AccessTests extends SpringBrowserlessTest {

    @Autowired
    NavigationAccessControl accessControl;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    MockMvc mvc;

    @Test
    void everyScreenStandsInTheTable() {
        var inTable = AccessTable.SCREENS.stream().map(Screen::route).toList();
        assertThat(inTable).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(routes().keySet()))
                .as("routes that the access table does not name")
                .isSubsetOf(inTable);
    }

    @Test
    void screensOpenForThoseOfTheTableAndForNobodyElse() {
        var routes = routes();
        var softly = new SoftAssertions();
        for (var screen : AccessTable.SCREENS) {
            var route = routes.get(screen.route());
            if (route != null) {
                softly.assertThat(opens(route, null))
                        .as("/%s for nobody", screen.route())
                        .isEqualTo(screen.audience().anonymous());
                for (var role : Role.values()) {
                    softly.assertThat(opens(route, role))
                            .as("/%s for %s", screen.route(), role)
                            .isEqualTo(screen.audience().roles().contains(role));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void everyRestPathStandsInTheTable() {
        var inTable = AccessTable.CALLS.stream().map(Call::name).toList();
        assertThat(inTable).doesNotHaveDuplicates();
        assertThat(restPaths())
                .as("REST paths that the access table does not name")
                .isSubsetOf(inTable);
    }

    @Test
    void restAnswersThoseOfTheTableAndNobodyElse() throws Exception {
        var tokens = tokens();
        var existing = restPaths();
        var softly = new SoftAssertions();
        for (var call : AccessTable.CALLS) {
            if (existing.contains(call.name())) {
                int nobody = status(call, null);
                softly.assertThat(nobody == 401)
                        .as("%s for nobody: %d", call.name(), nobody)
                        .isEqualTo(!call.audience().anonymous());
                for (var role : Role.values()) {
                    int status = status(call, tokens.get(role));
                    softly.assertThat(status)
                            .as("%s for %s", call.name(), role)
                            .isLessThan(500)
                            .isNotEqualTo(401)
                            .satisfies(answer -> assertThat(answer == 403)
                                    .isEqualTo(!call.audience().roles().contains(role)));
                }
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

    private TreeSet<String> restPaths() {
        var paths = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.gongfang")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> paths.add(method + " " + path)));
            }
        });
        return paths;
    }

    private Map<Role, String> tokens() {
        var tokens = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            tokens.put(role, identity.token(identity.member(role)));
        }
        return tokens;
    }

    private int status(Call call, @Nullable String token) throws Exception {
        var target = call.target().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = request(HttpMethod.valueOf(call.method()), target)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!call.body().isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(call.body());
        }
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
