package org.gongfang.resources.rest;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.SamplePictures;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Faults over REST, by the same rules as on the screens. */
@IntegrationTest
class FaultControllerTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId technician;

    @BeforeEach
    void machineOfAWorkshop() {
        workshop = fixtures.workshop();
        machine = fixtures.alwaysOpen(workshop);
        technician = people.technician(workshop.provider());
    }

    @Test
    void technicianReportsWithAPictureAndTheManagerReads() throws Exception {
        var picture = Base64.getEncoder().encodeToString(SamplePictures.jpeg(300, 200));

        report(technician, """
                {"severity": "blocking", "description": "Smoke", "picture": "%s"}""".formatted(picture))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("reported"))
                .andExpect(jsonPath("$.closed").value(true))
                .andExpect(jsonPath("$.pictureUrl").value(notNullValue()));

        list(workshop.manager(), "?open=true")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].description").value("Smoke"))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void whatIsWrongWithAReportIsNamed() throws Exception {
        report(technician, "{\"severity\": \"awful\", \"description\": \"Smoke\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("severity"));
        report(technician, "{\"severity\": \"minor\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("description"));
        report(technician, "{\"severity\": \"minor\", \"description\": \"x\", \"picture\": \"AAAA\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("picture"));
        list(technician, "?page=elsewhere").andExpect(status().isBadRequest());
        list(technician, "?size=0").andExpect(status().isBadRequest());
    }

    @Test
    void strangersAreRefused() throws Exception {
        report(people.holder(), "{\"severity\": \"minor\", \"description\": \"x\"}")
                .andExpect(status().isForbidden());
        list(fixtures.workshop().manager(), "").andExpect(status().isNotFound());
    }

    private ResultActions report(MemberId member, String body) throws Exception {
        return mvc.perform(post("/api/v1/resources/{id}/faults", machine.value())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + people.token(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions list(MemberId member, String query) throws Exception {
        return mvc.perform(get("/api/v1/resources/" + machine + "/faults" + query)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + people.token(member)));
    }
}
