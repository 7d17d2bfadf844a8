package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.gongfang.reservations.StormWorld.Town;
import org.gongfang.resources.NewOpening;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourcesFixtures;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Two application processes serve a storm over REST; one of them is killed in the middle of it, without a word, and comes
 * back. Whatever was answered is there, and no minute has two holders. {@code -Dstorm.calls=20000} lets it rage longer.
 */
abstract class KilledNodeTests extends RaceScene {

    private static final Logger LOG = LoggerFactory.getLogger(KilledNodeTests.class);

    private static final int CALLS = Integer.getInteger("storm.calls", 1_200);

    @Autowired
    ApplicationContext context;

    @Autowired
    StormWorld world;

    @Autowired
    Openings openings;

    @Test
    void whatWasAnsweredBeforeTheNodeDiedIsThere() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var town = world.build();
        // The nodes go by the real time, unlike the tests' own application.
        var today = LocalDate.now(ResourcesFixtures.SHANGHAI);
        open(town, today);
        var first = today.plusDays(2).atStartOfDay(ResourcesFixtures.SHANGHAI).toInstant();
        var tokens = town.holders().stream().map(people::token).toList();
        var settings =
                Arrays.stream(StormNode.settings(context)).map("--"::concat).toArray(String[]::new);

        try (var staying = Node.start(client, settings);
                var dying = Node.start(client, settings)) {
            var nodes = new StormClients.Nodes(List.of(staying.ready(), dying.ready()));
            var clients = new StormClients(client, nodes, town, tokens, first);

            clients.rage(CALLS / 3);
            clients.rage(CALLS / 3, dying::kill);
            try (var back = Node.start(client, settings)) {
                nodes.replace(dying, back.ready());
                clients.rage(CALLS / 3);
            }

            LOG.info("Storm with a death: {}", clients.figures());
            assertThat(clients.unexpected()).isEmpty();
            assertThat(clients.cutOff()).as("calls that the death cut off").isPositive();
            var oracle = new StormOracle(town, database);
            oracle.check();
            oracle.remembers(clients.ledger());
        }
    }

    private void open(Town town, LocalDate today) {
        people.as(
                town.workshop().manager(),
                () -> town.units()
                        .keySet()
                        .forEach(resource -> openings.add(NewOpening.weekly(
                                resource,
                                EnumSet.allOf(DayOfWeek.class),
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT,
                                today.minusDays(1),
                                null))));
    }
}
