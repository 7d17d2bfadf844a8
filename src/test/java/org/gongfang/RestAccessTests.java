package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.gongfang.AccessTable.Call;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Role;
import org.gongfang.reservations.Kiosks;
import org.gongfang.resources.ResourcesFixtures;
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

/** Every REST path, called as every role and as nobody, against {@link AccessTable}. */
@IntegrationTest
class RestAccessTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    IdentityFixtures identity;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    Kiosks kiosks;

    @Autowired
    MockMvc mvc;

    /** One token each: nobody may have as many as there are calls. */
    private final Map<MemberId, String> tokens = new HashMap<>();

    @Test
    void theTableNamesEveryRestPathAndNoOther() {
        var inTable = AccessTable.CALLS.stream().map(Call::name).toList();
        assertThat(inTable).doesNotHaveDuplicates();
        assertThat(restPaths())
                .as("the application's REST paths, against those of the access table")
                .containsExactlyInAnyOrderElementsOf(inTable);
    }

    @Test
    void restAnswersThoseOfTheTableAndNobodyElse() throws Exception {
        var members = new EnumMap<Role, MemberId>(Role.class);
        for (var role : Role.values()) {
            members.put(role, identity.member(role));
        }
        var softly = new SoftAssertions();
        for (var call : AccessTable.CALLS) {
            int nobody = status(call, null);
            softly.assertThat(nobody == 401 || nobody == 302)
                    .as("%s for nobody: %d", call.name(), nobody)
                    .isEqualTo(!call.audience().anonymous());
            for (var role : Role.values()) {
                int status = status(call, members.get(role));
                softly.assertThat(status)
                        .as("%s for %s", call.name(), role)
                        .isLessThan(500)
                        .isNotEqualTo(401)
                        .satisfies(answer -> assertThat(answer == 403)
                                .isEqualTo(!call.audience().roles().contains(role)));
            }
        }
        softly.assertAll();
    }

    @Test
    void theTokenOfAKioskOpensNoRestPath() throws Exception {
        var workshop = workshops.workshop();
        var link = identity.as(workshop.manager(), () -> kiosks.create(workshop.site(), "Entrance"));
        var token = kiosks.setUp(link).orElseThrow().token();
        var softly = new SoftAssertions();
        for (var call : AccessTable.CALLS) {
            var target = call.target().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            var cookie = request(HttpMethod.valueOf(call.method()), target)
                    .cookie(new Cookie("gongfang-kiosk", token))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(call.body());
            softly.assertThat(mvc.perform(cookie).andReturn().getResponse().getStatus())
                    .as("%s by cookie", call.name())
                    .isEqualTo(status(call, null));
            if (target.startsWith("/api/")) {
                var bearer = request(HttpMethod.valueOf(call.method()), target)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                softly.assertThat(mvc.perform(bearer).andReturn().getResponse().getStatus())
                        .as("%s by token", call.name())
                        .isEqualTo(401);
            }
        }
        softly.assertAll();
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

    private int status(Call call, @Nullable MemberId member) throws Exception {
        var target = call.target().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = request(HttpMethod.valueOf(call.method()), target)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!call.body().isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(call.body());
        }
        if (member != null && target.startsWith("/api/")) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.computeIfAbsent(member, identity::token));
        } else if (member != null) {
            request.with(user(identity.snapshot(member)));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
