package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class CalendarFeedsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    IdentityFixtures people;

    @Test
    void whoKnowsTheAddressReadsTheCalendarUntilItIsReplaced() throws Exception {
        var holder = people.holder();
        var reservation = bookings.books(
                holder, workshops.alwaysOpen(workshops.workshop()), slot("2026-11-26", "13:00", "15:00"));
        var address = path(people.as(holder, feeds::issue));
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "UID:" + reservation.id().value() + "@gongfang")));

        var replaced = path(people.as(holder, feeds::issue));
        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get(replaced)).andExpect(status().isOk());

        people.as(holder, feeds::revoke);
        mvc.perform(get(replaced)).andExpect(status().isNotFound());
        assertThat(people.as(holder, feeds::mine)).isEmpty();
    }

    @Test
    void noTwoAddressesAreAlike() {
        assertThat(people.as(people.holder(), feeds::issue)).isNotEqualTo(people.as(people.holder(), feeds::issue));
    }

    @Test
    void oneReservationIsAFileForItsHolderAndNobodyElse() throws Exception {
        var holder = people.holder();
        var reservation = bookings.books(
                holder, workshops.alwaysOpen(workshops.workshop()), slot("2026-11-27", "13:00", "15:00"));
        var file = "/calendars/reservations/" + reservation.id().value() + ".ics";
        mvc.perform(get(file).with(user(people.snapshot(holder))))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(reservation.code())));
        mvc.perform(get(file).with(user(people.snapshot(people.holder())))).andExpect(status().isNotFound());
        mvc.perform(get(file)).andExpect(status().is3xxRedirection());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
