package org.gongfang.reporting.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Role;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.ReportingFixtures;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class UtilisationControllerTests {

    private static final LocalDate MONDAY = LocalDate.of(2017, 4, 3);

    @Autowired
    MockMvc http;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ReportingFixtures figures;

    @Test
    void officialsReadHoursAndRates() throws Exception {
        var provider = people.provider();
        var machine = figures.machine(provider, "zhenhai");
        figures.figures(machine, MONDAY, 9, new Figures(120, 60, 45, 60));

        utilisation(people.official(), "?from=2017-04-03&to=2017-04-04&groupBy=resource")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].key").value(machine.id().toString()))
                .andExpect(jsonPath("$.items[0].publishedHours").value(2.0))
                .andExpect(jsonPath("$.items[0].bookedHours").value(1.0))
                .andExpect(jsonPath("$.items[0].usedHours").value(0.75))
                .andExpect(jsonPath("$.items[0].billedHours").value(1.0))
                .andExpect(jsonPath("$.items[0].rates.bookedOfPublished").value(0.5))
                .andExpect(jsonPath("$.items[0].rates.usedOfBooked").value(0.75))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void pagesGoOnWhereTheyEnded() throws Exception {
        var day = MONDAY.plusYears(1);
        for (int machine = 0; machine < 3; machine++) {
            figures.figures(figures.machine(people.provider(), "zhenhai"), day, 9, new Figures(60, 0, 0, 0));
        }
        var range = "?groupBy=resource&size=2&from=" + day + "&to=" + day.plusDays(1);

        var first = utilisation(people.official(), range)
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = com.jayway.jsonpath.JsonPath.read(first, "$.next");

        utilisation(people.official(), range + "&page=" + next)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2017-04-03&to=2017-04-04&groupBy=colour, groupBy",
        "from=yesterday&to=2017-04-04, from",
        "from=2017-04-03&to=2017-02-30, to",
        "to=2017-04-04, from",
        "from=2017-04-03, to",
        "from=2017-04-04&to=2017-04-03, to",
        "from=2007-04-04&to=2017-04-03, to",
        "from=2017-04-03&to=2017-04-04&size=0, size",
        "from=2017-04-03&to=2017-04-04&size=many, size",
        "from=2017-04-03&to=2017-04-04&page=nonsense, page",
        "from=-999999999-01-01&to=2017-04-04, to",
        "from=2017-04-03&to=%2B999999999-12-31, to"
    })
    void badInputIsRefusedByTheNameOfItsField(String query, String field) throws Exception {
        utilisation(people.official(), "?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICIAL", "ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersMayNot(Role role) throws Exception {
        utilisation(people.member(role), "?from=2017-04-03&to=2017-04-04").andExpect(status().isForbidden());
    }

    @Test
    void nobodyReadsItWithoutAToken() throws Exception {
        http.perform(get("/api/v1/reports/utilization?from=2017-04-03&to=2017-04-04"))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions utilisation(MemberId member, String query) throws Exception {
        return http.perform(get(java.net.URI.create("/api/v1/reports/utilization" + query))
                .header("Authorization", "Bearer " + people.token(member)));
    }
}
