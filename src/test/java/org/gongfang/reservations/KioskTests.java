package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import org.gongfang.identity.TooManyAttempts;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** Tablets at the entrance: what they show, what they do, and that they do nothing else. */
@IntegrationTest
class KioskTests extends ReservationScene {

    private static final TimeSlot SLOT = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    Kiosks kiosks;

    @Autowired
    KioskDesk desk;

    @Autowired
    MockMvc mvc;

    private Workshop workshop;
    private ResourceId machine;
    private Reservation booked;
    private String token;

    @BeforeEach
    void setUpAKiosk() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        booked = fixtures.books(people.holder("王芳"), machine, SLOT);
        clock.set(SLOT.startsAt().minus(Duration.ofHours(1)));
        token = kiosks.setUp(link("Entrance")).orElseThrow().token();
    }

    @AfterEach
    void forgive() {
        people.forgetAttempts();
    }

    @Test
    void itShowsWhoComesWithoutNamesAndWholeCodes() {
        fixtures.booked(workshops.alwaysOpen(workshops.workshop()), SLOT);

        var scene = desk.show(token).orElseThrow();

        assertThat(scene.site().id()).isEqualTo(workshop.site());
        assertThat(scene.next()).singleElement().satisfies(job -> {
            assertThat(job.holder()).isEqualTo("王*");
            assertThat(job.code()).startsWith(booked.code().substring(0, 4)).isNotEqualTo(booked.code());
        });
    }

    @Test
    void whoKnowsTheCodeChecksInAndOutOnceOrTwice() {
        var code = booked.code().substring(2).replace("-", "");
        assertThatExceptionOfType(CheckInTooEarly.class).isThrownBy(() -> desk.checkIn(token, code));
        clock.set(SLOT.startsAt());

        assertThat(desk.find(token, code).status()).isEqualTo(ReservationStatus.CONFIRMED);
        desk.checkIn(token, code);
        desk.checkIn(token, code);
        assertThat(due.find(booked.id()).orElseThrow().checkedInAt()).isEqualTo(SLOT.startsAt());
        clock.advance(Duration.ofHours(1));
        desk.checkOut(token, code);
        desk.checkOut(token, code);

        var done = due.find(booked.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(ReservationStatus.COMPLETED);
        assertThat(done.history()).hasSize(3);
        assertThat(done.use().forgotten()).isFalse();
    }

    @Test
    void codesOfOtherSitesAreUnknownAndGuessingEnds() {
        var elsewhere = fixtures.booked(workshops.alwaysOpen(workshops.workshop()), SLOT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.find(token, elsewhere.code()));
        for (int guess = 0; guess < 19; guess++) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.find(token, "R-2222-22"));
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> desk.find(token, booked.code()));
    }

    @Test
    void rightCodeDoesNotBuyMoreGuesses() {
        for (int guess = 0; guess < 19; guess++) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.find(token, "R-2222-22"));
        }
        desk.find(token, booked.code());
        desk.find(token, booked.code());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.find(token, "R-2222-22"));

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> desk.find(token, booked.code()));
    }

    @Test
    void aLinkWorksOnceAndNotForLongAndARevokedKioskShowsNothing() {
        var link = link("Second");
        assertThat(kiosks.setUp(link)).isPresent();
        assertThat(kiosks.setUp(link)).isEmpty();
        var late = link("Late");
        clock.advance(Kiosks.LINK_LASTS);
        assertThat(kiosks.setUp(late)).isEmpty();
        people.as(
                workshops.workshop().manager(),
                () -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> kiosks.create(workshop.site(), "Not mine")));

        people.as(workshop.manager(), () -> kiosks.list().forEach(kiosk -> kiosks.revoke(kiosk.id())));

        assertThat(desk.show(token)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.find(token, booked.code()));
    }

    @Test
    void theLinkGivesTheDeviceACookieThatNoScriptReads() throws Exception {
        var answer =
                mvc.perform(get("/kiosk-set-up/" + link("Cookie"))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/kiosk/" + workshop.site());
        assertThat(answer.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("gongfang-kiosk=gfd_")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(mvc.perform(get("/kiosk-set-up/gfk_no-such-link-there-is"))
                        .andReturn()
                        .getResponse()
                        .getHeader(HttpHeaders.SET_COOKIE))
                .isNull();
    }

    private String link(String label) {
        return people.as(workshop.manager(), () -> kiosks.create(workshop.site(), label));
    }
}
