package org.gongfang.reservations.rest;

import static org.gongfang.reservations.ReservationsFixtures.slot;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class ReservationRestTests {

    private static final String BODY = """
        {"resources": [{"id": "%s", "units": 1}], "start": "%s", "end": "%s", "project": null, "purpose": "hinge"}\
        """;

    @Autowired
    MockMvc rest;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    private ResourceId machine;
    private MemberId holder;
    private String token;

    @BeforeEach
    void holderWithAToken() {
        machine = workshops.alwaysOpen(workshops.workshop());
        holder = people.holder();
        token = people.token(holder);
    }

    @Test
    void bookingAnswersWithTheReservationAndItsPlace() throws Exception {
        book(body("14:00", "16:00"), UUID.randomUUID().toString())
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/reservations/")))
                .andExpect(jsonPath("$.status", is("CONFIRMED")))
                .andExpect(jsonPath("$.start", is("2026-11-24T14:00:00+08:00")))
                .andExpect(jsonPath("$.resources", hasSize(1)))
                .andExpect(jsonPath("$.resources[0].id", is(machine.toString())))
                .andExpect(jsonPath("$.price.list", is(240.0)));
    }

    @Test
    void requestSaysByWhenItIsAnsweredAndWhatBecomesOfItThen() throws Exception {
        var asked = fixtures.books(
                holder, fixtures.machineOnRequest(workshops.workshop()), slot("2026-11-27", "14:00", "16:00"));

        rest.perform(authorised(get("/api/v1/reservations/" + asked.id())))
                .andExpect(jsonPath("$.status", is("REQUESTED")))
                .andExpect(jsonPath("$.answerBy", is("2026-11-25T08:00:00+08:00")))
                .andExpect(jsonPath("$.answeredThen", is("expire")));
    }

    @Test
    void takenSlotIsAConflictWithAlternatives() throws Exception {
        fixtures.booked(machine, slot("2026-11-24", "14:00", "16:00"));

        book(body("14:00", "16:00"), "one")
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code", is("slot-taken")))
                .andExpect(jsonPath("$.alternatives[0].start", containsString("+08:00")))
                .andExpect(jsonPath("$.alternatives[0].resource.id").exists());
    }

    @Test
    void ruleThatRefusesIsNamed() throws Exception {
        book(body("14:10", "16:00"), "a").andExpect(status().is(422)).andExpect(jsonPath("$.code", is("off-grid")));
        book(body("14:00", "23:30"), "b").andExpect(status().is(422)).andExpect(jsonPath("$.code", is("too-long")));
        book(body("2026-11-22", "14:00", "16:00"), "c")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("lead-time")));
        book(body("2029-11-22", "14:00", "16:00"), "d")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("horizon")));
    }

    @Test
    void repeatedRequestAnswersTheSameAgain() throws Exception {
        var body = body("14:00", "16:00");
        var first = book(body, "same-key").andExpect(status().isCreated()).andReturn();
        String id = JsonPath.read(first.getResponse().getContentAsString(), "$.id");

        book(body, "same-key").andExpect(status().isCreated()).andExpect(jsonPath("$.id", is(id)));
        book(body("17:00", "18:00"), "same-key")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("idempotency-key-reused")));
    }

    @Test
    void missingKeyIsNamed() throws Exception {
        rest.perform(authorised(post("/api/v1/reservations"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("14:00", "16:00")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("Idempotency-Key")));
    }

    @Test
    void nobodyBooksWithoutAToken() throws Exception {
        rest.perform(post("/api/v1/reservations")
                        .header("Idempotency-Key", "x")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body("14:00", "16:00")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void listAndSingleOneAreTheHoldersOwn() throws Exception {
        var mine = fixtures.books(holder, machine, slot("2026-11-24", "14:00", "16:00"));
        var other = fixtures.booked(machine, slot("2026-11-24", "16:00", "17:00"));

        rest.perform(authorised(get("/api/v1/reservations?status=CONFIRMED&from=2026-11-24T00:00:00+08:00")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].code", is(mine.code())));
        rest.perform(authorised(get("/api/v1/reservations/" + mine.id()))).andExpect(status().isOk());
        rest.perform(authorised(get("/api/v1/reservations/" + other.id()))).andExpect(status().isNotFound());
    }

    @Test
    void stepsAreTakenByThoseWhoMay() throws Exception {
        var workshop = workshops.workshop();
        var asked = fixtures.machineOnRequest(workshop);
        var made = fixtures.books(holder, asked, slot("2026-11-24", "14:00", "16:00"));
        var path = "/api/v1/reservations/" + made.id();

        rest.perform(authorised(post(path + "/confirm"))).andExpect(status().isForbidden());
        rest.perform(post(path + "/confirm").header("Authorization", "Bearer " + people.token(workshop.manager())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("CONFIRMED")));
        rest.perform(authorised(post(path + "/check-in")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("check-in-too-early")));
        rest.perform(authorised(post(path + "/cancel"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"The drawing changes\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("CANCELLED")));
        rest.perform(authorised(post(path + "/check-out"))).andExpect(status().isConflict());
    }

    @Test
    void holderMovesItByTheRulesOfTheScreens() throws Exception {
        var asked = fixtures.machineOnRequest(workshops.workshop());
        var made = fixtures.books(holder, asked, slot("2026-11-26", "14:00", "16:00"));
        fixtures.booked(asked, slot("2026-11-27", "14:00", "16:00"));
        var path = "/api/v1/reservations/" + made.id() + "/move";

        rest.perform(authorised(post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest());
        rest.perform(authorised(post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"start": "2026-11-27T14:00:00+08:00", "end": "2026-11-27T16:00:00+08:00"}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("slot-taken")));
        rest.perform(authorised(post(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                        {"start": "2026-11-27T09:00:00+08:00", "end": "2026-11-27T11:00:00+08:00",
                         "reason": "The steel comes later"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("REQUESTED")))
                .andExpect(jsonPath("$.start", is("2026-11-27T09:00:00+08:00")));
    }

    @Test
    void availabilityIsRanked() throws Exception {
        fixtures.booked(machine, slot("2026-11-24", "09:00", "10:00"));

        rest.perform(authorised(get(URI.create("/api/v1/availability?resource=" + machine
                        + "&from=2026-11-24T09:00:00%2B08:00&to=2026-11-24T12:00:00%2B08:00&duration=PT1H"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].start", is("2026-11-24T10:00:00+08:00")))
                .andExpect(jsonPath("$.items[0].end", is("2026-11-24T11:00:00+08:00")))
                .andExpect(jsonPath("$.items[0].units", is(1)))
                .andExpect(jsonPath("$.items[0].price.list", is(120.0)))
                .andExpect(jsonPath("$.items", hasSize(3)));
    }

    @Test
    void availabilityHoldsToFurtherConditions() throws Exception {
        rest.perform(authorised(get(URI.create("/api/v1/availability?resource=" + machine
                        + "&from=2026-11-24T00:00:00%2B08:00&to=2026-11-30T00:00:00%2B08:00&duration=PT1H"
                        + "&weekday=thursday,friday&after=09:30&before=11:00&maxPrice=1000&mine=true&sort=cheapest"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].start", is("2026-11-26T09:30:00+08:00")))
                .andExpect(jsonPath("$.items[0].workstation").doesNotExist())
                .andExpect(jsonPath("$.items", hasSize(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-11-24&to=2026-11-25",
                "?from=2026-11-24&to=2026-11-25&duration=PT0S",
                "?from=2026-11-24&to=2026-11-25&duration=-PT5H",
                "?from=2026-11-24&to=2026-11-25&duration=P999999999D",
                "?from=2026-11-24&to=2026-11-25&duration=PT9999999999999999999H",
                "?from=2026-11-24&to=2026-11-23&duration=PT1H",
                "?from=tomorrow&to=2026-11-23&duration=PT1H",
                "?from=2026-13-45&to=2026-11-23&duration=PT1H",
                "?from=2026-11-24&to=2126-11-25&duration=PT1H",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&limit=0",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&limit=99999999999",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&resource=7",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&operator=perhaps",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&capability=No%20Such!",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&x=wide",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&near=99",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&near=99,999",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&near=29.9,121.5&within=far",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&weekday=moonday",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&after=25:00",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&maxPrice=cheap",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&provider=x",
                "?from=2026-11-24&to=2026-11-25&duration=PT1H&sort=worst"
            })
    void badSearchesAreRefusedClearly(String query) throws Exception {
        rest.perform(authorised(get(URI.create("/api/v1/availability" + query))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"resources\": null, \"start\": null, \"end\": null}",
                "{\"resources\": [], \"start\": \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [null], \"start\": \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": null}], \"start\": \"2026-11-24T09:00:00Z\", \"end\":"
                        + " \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"x\"}], \"start\": \"2026-11-24T09:00:00Z\", \"end\":"
                        + " \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": \"all\", \"start\": \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\"}], \"start\": \"soon\", \"end\":"
                        + " \"later\"}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\"}], \"start\":"
                        + " \"2026-11-24T10:00:00Z\", \"end\": \"2026-11-24T09:00:00Z\"}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\", \"units\": -1}], \"start\":"
                        + " \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\", \"units\": 99999999999}],"
                        + " \"start\": \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\"}], \"start\": {\"a\": 1}, \"end\":"
                        + " 1e999}",
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\"}], \"start\": 1e30, \"end\": 1e31}",
                "{\"start\": \"2026-11-24T09:00"
            })
    void malformedBodiesAreRefusedClearly(String body) throws Exception {
        book(body, UUID.randomUUID().toString())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resources\": [{\"id\": \"01990000-0000-7000-8000-000000000000\"}], \"start\":"
                        + " \"2026-11-24T09:00:00Z\", \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"MACHINE\"}], \"start\": \"-999999999-01-01T00:00:00+18:00\", \"end\":"
                        + " \"+999999999-12-31T23:59:59-18:00\"}",
                "{\"resources\": [{\"id\": \"MACHINE\"}], \"start\": \"+999999999-12-31T23:00:00-18:00\", \"end\":"
                        + " \"+999999999-12-31T23:59:59-18:00\"}",
                "{\"resources\": [{\"id\": \"MACHINE\"}], \"start\": \"2026-11-24T09:00:00.000000001Z\", \"end\":"
                        + " \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"MACHINE\", \"units\": 2147483647}], \"start\": \"2026-11-24T09:00:00Z\","
                        + " \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"MACHINE\"}, {\"id\": \"MACHINE\"}], \"start\": \"2026-11-24T09:00:00Z\","
                        + " \"end\": \"2026-11-24T10:00:00Z\"}",
                "{\"resources\": [{\"id\": \"MACHINE\"}], \"start\": \"2026-11-24T09:00:00Z\", \"end\":"
                        + " \"+999999999-12-31T23:59:59Z\"}"
            })
    void strangeButReadableRequestsAreTheCallersFault(String body) throws Exception {
        book(body.replace("MACHINE", machine.toString()), UUID.randomUUID().toString())
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code", not("internal")));
    }

    @Test
    void purposeOfAMegabyteIsRefused() throws Exception {
        var long1 = "长".repeat(350_000);
        book(body("14:00", "16:00").replace("hinge", long1), "long")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("purpose")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=%00",
                "?cursor=AAAA",
                "?size=0",
                "?size=100000",
                "?status=MAYBE",
                "?from=never",
                "?from=%2B999999999-01-01"
            })
    void badListQueriesAreRefusedOrEmpty(String query) throws Exception {
        rest.perform(authorised(get(URI.create("/api/v1/reservations" + query))))
                .andExpect(status().is(lessThan(500)));
    }

    private ResultActions book(String body, String key) throws Exception {
        return rest.perform(authorised(post("/api/v1/reservations"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletRequestBuilder authorised(MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    private String body(String from, String until) {
        return body("2026-11-24", from, until);
    }

    private String body(String date, String from, String until) {
        return BODY.formatted(machine, date + "T" + from + ":00+08:00", date + "T" + until + ":00+08:00");
    }
}
