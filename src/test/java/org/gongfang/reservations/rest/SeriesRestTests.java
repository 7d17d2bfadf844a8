package org.gongfang.reservations.rest;

import static org.gongfang.reservations.ReservationsFixtures.slot;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the screens can do with a series can be done over REST. */
@IntegrationTest
class SeriesRestTests {

    private static final String SERIES = "/api/v1/series";

    @Autowired
    MockMvc rest;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    private Workshop workshop;
    private MemberId holder;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        holder = people.holder();
    }

    @Test
    void previewSaysWhatCouldBeHadAndWhatItCosts() throws Exception {
        var machine = workshops.alwaysOpen(workshop);
        fixtures.booked(machine, slot("2026-12-01", "14:00", "16:00"));

        send(SERIES + "/preview", holder, "*", body(machine, 3))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.free", is(2)))
                .andExpect(jsonPath("$.refused", is(1)))
                .andExpect(jsonPath("$.price.list", is(480.0)))
                .andExpect(jsonPath("$.dates", hasSize(3)))
                .andExpect(jsonPath("$.dates[0].start", is("2026-11-24T14:00:00+08:00")))
                .andExpect(jsonPath("$.dates[0].price.list", is(240.0)))
                .andExpect(jsonPath("$.dates[0].code").value(nullValue()))
                .andExpect(jsonPath("$.dates[1].code", is("slot-taken")))
                .andExpect(jsonPath("$.dates[1].detail", containsString("taken")))
                .andExpect(jsonPath("$.dates[1].price").value(nullValue()));
        mine(holder, "").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void oneReadsOnesOwnSeriesPageByPageTheLastBookedFirst() throws Exception {
        var first = book(workshops.alwaysOpen(workshop), 2);
        var second = book(workshops.alwaysOpen(workshop), 2);
        var third = book(workshops.alwaysOpen(workshop), 3);

        var page = mine(holder, "?size=2")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", contains(third, second)))
                .andExpect(jsonPath("$.items[0].reservations", hasSize(3)))
                .andReturn();
        String next = JsonPath.read(page.getResponse().getContentAsString(), "$.next");
        mine(holder, "?size=2&cursor=" + next)
                .andExpect(jsonPath("$.items[*].id", contains(first)))
                .andExpect(jsonPath("$.next").value(nullValue()));
        mine(people.holder(), "").andExpect(jsonPath("$.items", hasSize(0)));
        mine(holder, "?size=21").andExpect(status().isBadRequest());
        mine(holder, "?cursor=nonsense")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("reservation-cursor")));
    }

    @Test
    void followingOnesMoveAsFarAsTheOneThatIsPointedAt() throws Exception {
        var id = book(workshops.alwaysOpen(workshop), 3);
        var seen = tag(id);

        send(SERIES + "/" + id + "/move", holder, seen, moveOfSecond(id))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.ETAG, not(seen)))
                .andExpect(jsonPath(
                        "$.reservations[*].start",
                        contains(
                                "2026-11-24T14:00:00+08:00",
                                "2026-12-02T10:00:00+08:00",
                                "2026-12-09T10:00:00+08:00")));
        send(SERIES + "/" + id + "/move", holder, seen, moveOfSecond(id).replace("-12-02", "-12-03"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code", is("series-changed")))
                .andExpect(jsonPath("$.current.etag", is(tag(id))));
    }

    @Test
    void strangerLearnsNothingOfAnotherPersonsSeries() throws Exception {
        var id = book(workshops.alwaysOpen(workshop), 2);
        var move = moveOfSecond(id);
        var stranger = people.holder();

        send(SERIES + "/" + id + "/move", stranger, "\"99\"", move).andExpect(status().isNotFound());
        send(SERIES + "/" + id + "/cancel", stranger, "\"99\"", "{}").andExpect(status().isNotFound());
        send(SERIES + "/" + id + "/confirm", workshops.workshop().manager(), "\"99\"", "{}")
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoHasSeenTheLatestChangeCancelsWhatFollows() throws Exception {
        var id = book(workshops.alwaysOpen(workshop), 3);
        var seen = tag(id);
        var second = reservation(id, 1);
        rest.perform(post("/api/v1/reservations/" + second + "/cancel")
                        .header("Authorization", "Bearer " + people.token(holder)))
                .andExpect(status().isOk());
        var following = "{\"scope\": \"FOLLOWING\", \"from\": \"" + second + "\"}";

        send(SERIES + "/" + id + "/cancel", holder, seen, following).andExpect(status().isPreconditionFailed());
        send(SERIES + "/" + id + "/cancel", holder, tag(id), following)
                .andExpect(status().isOk())
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.done", contains(reservation(id, 2))));
    }

    @Test
    void managerAnswersTheWholeSeries() throws Exception {
        var id = book(fixtures.machineOnRequest(workshop), 3);

        send(SERIES + "/" + id + "/confirm", workshop.manager(), "\"99\"", "{}")
                .andExpect(status().isPreconditionFailed());
        send(SERIES + "/" + id + "/confirm", workshop.manager(), tag(id), "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.done", hasSize(3)));
        send(SERIES + "/" + id + "/decline", workshop.manager(), "*", "{\"reason\": \"Exams\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("series-over")));
    }

    @Test
    void proposalAndItsAnswerAreForThoseWhoHaveSeenTheLatestChange() throws Exception {
        var waiting = fixtures.books(holder, fixtures.machineOnRequest(workshop), slot("2026-11-24", "14:00", "16:00"));
        var path = "/api/v1/reservations/" + waiting.id();
        var other = "{\"start\": \"2026-11-25T14:00:00+08:00\", \"end\": \"2026-11-25T16:00:00+08:00\"}";

        send(path + "/propose", workshop.manager(), "\"99\"", other).andExpect(status().isPreconditionFailed());
        var proposed = send(path + "/propose", workshop.manager(), "\"" + waiting.version() + "\"", other)
                .andExpect(status().isOk())
                .andReturn();
        send(path + "/accept-proposal", holder, "\"" + waiting.version() + "\"", "")
                .andExpect(status().isPreconditionFailed());
        send(path + "/refuse-proposal", holder, "\"" + waiting.version() + "\"", "{}")
                .andExpect(status().isPreconditionFailed());
        send(
                        path + "/accept-proposal",
                        holder,
                        String.valueOf(proposed.getResponse().getHeader(HttpHeaders.ETAG)),
                        "")
                .andExpect(status().isOk())
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.status", is("CONFIRMED")));
    }

    private static String body(ResourceId machine, int times) {
        return """
            {"first": {"resources": [{"id": "%s"}], "start": "2026-11-24T14:00:00+08:00",
                       "end": "2026-11-24T16:00:00+08:00", "purpose": "hinge"},
             "repeat": {"weeks": 1, "times": %d}, "conflicts": "SKIP"}""".formatted(machine, times);
    }

    private String moveOfSecond(String id) throws Exception {
        return """
            {"from": "%s", "start": "2026-12-02T10:00:00+08:00", "end": "2026-12-02T12:00:00+08:00",
             "scope": "FOLLOWING"}""".formatted(reservation(id, 1));
    }

    private String book(ResourceId machine, int times) throws Exception {
        var made = rest.perform(post(SERIES)
                        .header("Authorization", "Bearer " + people.token(holder))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(machine, times)))
                .andExpect(status().isCreated())
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andReturn();
        return JsonPath.read(made.getResponse().getContentAsString(), "$.id");
    }

    private String reservation(String id, int index) throws Exception {
        var answer = one(id).andReturn().getResponse().getContentAsString();
        return JsonPath.read(answer, "$.reservations[" + index + "].id");
    }

    private String tag(String id) throws Exception {
        return String.valueOf(one(id).andReturn().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private ResultActions one(String id) throws Exception {
        return rest.perform(get(SERIES + "/" + id).header("Authorization", "Bearer " + people.token(holder)));
    }

    private ResultActions mine(MemberId member, String query) throws Exception {
        return rest.perform(get(SERIES + query).header("Authorization", "Bearer " + people.token(member)));
    }

    private ResultActions send(String path, MemberId by, String seen, String body) throws Exception {
        return rest.perform(post(path)
                .header("Authorization", "Bearer " + people.token(by))
                .header(HttpHeaders.IF_MATCH, seen)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
