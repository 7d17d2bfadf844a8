package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.OnMySql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two application processes on one MySQL: whoever asks which of them, a slot has one holder. */
@OnMySql
class TwoNodesTests {

    private static final int CALLERS = 16;
    private static final int ROUNDS = 24;

    @Autowired
    Environment environment;

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    Openings openings;

    @Test
    void everySlotHasOneWinnerWhicheverNodeIsAsked() throws IOException {
        var client = HttpClient.newHttpClient();
        var database = new String[] {
            "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
            "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
            "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password")
        };
        try (var one = Node.start(client, database);
                var other = Node.start(client, database)) {
            var nodes = List.of(one.ready(), other.ready());
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> people.token(people.holder()))
                    .toList();
            var machine = machineOpenFromToday();
            // The nodes go by the real time, unlike the tests' own application.
            var first = OffsetDateTime.now(ResourcesFixtures.SHANGHAI)
                    .plusDays(2)
                    .toLocalDate()
                    .atStartOfDay(ResourcesFixtures.SHANGHAI)
                    .toOffsetDateTime();

            for (int round = 0; round < ROUNDS; round++) {
                var body = """
                    {"resources": [{"id": "%s"}], "start": "%s", "end": "%s"}\
                    """.formatted(machine, first.plusHours(round), first.plusHours(round + 1L));
                var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    var request = HttpRequest.newBuilder(nodes.get(caller % 2).uri("/api/v1/reservations"))
                            .header("Authorization", "Bearer " + callers.get(caller))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(60))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
                    answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
                }
                var statuses = answers.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode)
                        .toList();

                assertThat(statuses).as("round %s", round).containsOnly(201, 409);
                assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
            }
        }
    }

    private ResourceId machineOpenFromToday() {
        var workshop = workshops.workshop();
        var machine = workshops.published(workshop, ResourceKind.MACHINE, 1, rules -> rules);
        people.as(
                workshop.manager(),
                () -> openings.add(NewOpening.weekly(
                        machine,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        LocalDate.now(ResourcesFixtures.SHANGHAI).minusDays(1),
                        null)));
        return machine;
    }
}
