package org.gongfang.reservations.rest;

import static org.gongfang.reservations.ReservationsFixtures.slot;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.reservations.Waitlist;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who has not seen the latest change of a reservation does not change it by mistake. */
@IntegrationTest
class ReservationVersionTests {

    private static final String RESERVATIONS = "/api/v1/reservations";

    @Autowired
    MockMvc rest;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures fixtures;

    @Autowired
    Reservations reservations;

    @Autowired
    Waitlist waitlist;

    private Workshop workshop;
    private MemberId holder;
    private Reservation waiting;

    @BeforeEach
    void request() {
        workshop = workshops.workshop();
        holder = people.holder();
        waiting = fixtures.books(holder, fixtures.machineOnRequest(workshop), slot("2026-11-24", "14:00", "16:00"));
    }

    @Test
    void whoHasSeenTheLatestVersionMayChangeIt() throws Exception {
        var seen = tag();

        step("cancel", holder, seen).andExpect(status().isOk()).andExpect(jsonPath("$.status", is("CANCELLED")));
    }

    @Test
    void whoHasSeenAnOlderVersionIsToldHowItIsNow() throws Exception {
        var seen = tag();
        step("confirm", workshop.manager(), seen).andExpect(status().isOk());

        step("cancel", holder, seen)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code", is("reservation-changed")))
                .andExpect(jsonPath("$.current.status", is("CONFIRMED")))
                .andExpect(jsonPath("$.current.start", containsString("+08:00")))
                .andExpect(jsonPath("$.current.etag", is(tag())));
        move(seen).andExpect(status().isPreconditionFailed());
        one().andExpect(jsonPath("$.status", is("CONFIRMED")))
                .andExpect(jsonPath("$.start", is("2026-11-24T14:00:00+08:00")));
        move(tag()).andExpect(status().isOk()).andExpect(header().exists(HttpHeaders.ETAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"99\"", "nonsense", "\"abc\", \"98\""})
    void whatIsNoTagOfItsPresentVersionMatchesNothing(String seen) throws Exception {
        step("cancel", holder, seen).andExpect(status().isPreconditionFailed());
    }

    @Test
    void oneOfSeveralTagsIsEnoughAndAStarIsAny() throws Exception {
        step("confirm", workshop.manager(), "\"77\", " + tag()).andExpect(status().isOk());
        step("cancel", workshop.manager(), "*").andExpect(status().isOk());
    }

    @Test
    void strangerLearnsNothingOfAnotherPersonsReservation() throws Exception {
        step("cancel", people.holder(), "\"99\"").andExpect(status().isNotFound());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        rest.perform(get(RESERVATIONS + "/" + waiting.id())
                        .header("Authorization", "Bearer " + people.token(holder))
                        .header(HttpHeaders.IF_NONE_MATCH, tag()))
                .andExpect(status().isNotModified());
    }

    @Test
    void offerOfTheWaitlistIsAcceptedAsItWasSeen() throws Exception {
        var machine = workshops.alwaysOpen(workshop);
        var slot = slot("2026-11-25", "14:00", "16:00");
        var taken = fixtures.booked(machine, slot);
        fixtures.waitsFor(holder, machine, slot);
        people.as(taken.holder(), () -> reservations.cancel(taken.id(), ""));
        fixtures.holdsAreSwept();
        var offer = people.as(holder, waitlist::offers).getFirst();
        var accept = "/api/v1/waitlist/offers/" + offer.id() + "/accept";

        rest.perform(post(accept)
                        .header("Authorization", "Bearer " + people.token(holder))
                        .header(HttpHeaders.IF_MATCH, "\"99\""))
                .andExpect(status().isPreconditionFailed());
        rest.perform(post(accept)
                        .header("Authorization", "Bearer " + people.token(holder))
                        .header(
                                HttpHeaders.IF_MATCH,
                                "\"" + Objects.requireNonNull(offer.held()).version() + "\""))
                .andExpect(status().isOk())
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.status", is("CONFIRMED")));
    }

    @Test
    void bookingAnswersWithTheTagThatReadingGives() throws Exception {
        ResourceId machine = workshops.alwaysOpen(workshop);
        var made = rest.perform(post(RESERVATIONS)
                        .header("Authorization", "Bearer " + people.token(holder))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"resources": [{"id": "%s"}], "start": "2026-11-25T10:00:00+08:00",
                             "end": "2026-11-25T11:00:00+08:00"}""".formatted(machine)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();

        rest.perform(get(String.valueOf(made.getHeader(HttpHeaders.LOCATION)))
                        .header("Authorization", "Bearer " + people.token(holder)))
                .andExpect(header().string(HttpHeaders.ETAG, is(made.getHeader(HttpHeaders.ETAG))));
    }

    private String tag() throws Exception {
        return String.valueOf(one().andReturn().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private ResultActions one() throws Exception {
        return rest.perform(
                get(RESERVATIONS + "/" + waiting.id()).header("Authorization", "Bearer " + people.token(holder)));
    }

    private ResultActions step(String step, MemberId by, String seen) throws Exception {
        return rest.perform(post(RESERVATIONS + "/" + waiting.id() + "/" + step)
                .header("Authorization", "Bearer " + people.token(by))
                .header(HttpHeaders.IF_MATCH, seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Not needed\"}"));
    }

    private ResultActions move(String seen) throws Exception {
        return rest.perform(post(RESERVATIONS + "/" + waiting.id() + "/move")
                .header("Authorization", "Bearer " + people.token(holder))
                .header(HttpHeaders.IF_MATCH, seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"start\": \"2026-11-26T14:00:00+08:00\", \"end\": \"2026-11-26T15:00:00+08:00\"}"));
    }
}
