package org.gongfang.resources.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class ResourceControllerTests {

    private static final String PATH = "/api/v1/resources";

    @Autowired
    MockMvc http;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    private String token = "";

    @BeforeEach
    void signIn() {
        token = people.token(people.holder());
    }

    @Test
    void resourceIsToldWithItsLimitsRulesAndPrices() throws Exception {
        var machine = fixtures.machine();

        http.perform(call(PATH + "/" + machine))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(machine.toString()))
                .andExpect(jsonPath("$.kind").value("machine"))
                .andExpect(jsonPath("$.site.zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$.capabilities[0].name").value("CNC milling, 5-axis"))
                .andExpect(jsonPath("$.capabilities[0].envelopeMm.x").value(600))
                .andExpect(jsonPath("$.capabilities[0].materials", hasItem("titanium")))
                .andExpect(jsonPath("$.rules.grid").value("PT30M"))
                .andExpect(jsonPath("$.pricePerHour.policy").value(60.0));
    }

    @Test
    void listIsCutIntoPages() throws Exception {
        var workshop = fixtures.workshop();
        var first = fixtures.machine(workshop);
        fixtures.machine(workshop);
        var code = fixtures.card(first).code();

        http.perform(call(PATH).param("q", code))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next", nullValue()));
        http.perform(call(PATH).param("capability", "cnc-milling-5-axis").param("size", "1"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    @Test
    void draftsAndStrangeIdsAreNotFound() throws Exception {
        var draft = fixtures.draft(fixtures.workshop());

        http.perform(call(PATH + "/" + draft)).andExpect(status().isNotFound());
        http.perform(call(PATH + "/" + UUID.randomUUID()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(call(PATH + "/nonsense"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("id"));
    }

    @Test
    void wrongParametersAreNamed() throws Exception {
        refused("capability", "No Such Thing");
        refused("district", "atlantis");
        refused("kind", "spaceship");
        refused("size", "0");
        refused("size", "many");
        refused("page", "nonsense");
    }

    @Test
    void withoutATokenNothingIsTold() throws Exception {
        http.perform(get(PATH)).andExpect(status().isUnauthorized());
    }

    private void refused(String parameter, String value) throws Exception {
        http.perform(call(PATH).param(parameter, value))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(parameter));
    }

    private MockHttpServletRequestBuilder call(String path) {
        return get(path).header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }
}
