package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Random operations of many people on two nodes, and time that passes: whatever happens, no minute has two holders, and
 * what was answered is what the database holds. {@code -Dstorm.operations=50000} lets it rage longer, {@code -Dstorm.seed}
 * begins with other luck.
 */
abstract class StormTests extends RaceScene {

    private static final Logger LOG = LoggerFactory.getLogger(StormTests.class);

    private static final int OPERATIONS = Integer.getInteger("storm.operations", 2_000);
    private static final long SEED = Long.getLong("storm.seed", 20_261_123L);

    /** So many operations, then everybody rests and time passes. */
    private static final int ROUND = 250;

    private static final int CHECKS = 12;
    private static final Duration MEANWHILE = Duration.ofMinutes(20);

    @Autowired
    ApplicationContext context;

    @Autowired
    StormWorld world;

    @Test
    void whateverHappensNoMinuteHasTwoHolders() {
        try (var another = StormNode.another(context, clock)) {
            var nodes = List.of(new StormNode(context), new StormNode(another));
            var town = world.build();
            var ledger = new StormLedger();
            var oracle = new StormOracle(town, database);
            var storm = new Storm(new StormOperations(town, ledger, clock), nodes, SEED);
            nodes.forEach(node -> node.index().buildAll());

            int rounds = Math.ceilDiv(OPERATIONS, ROUND);
            for (int round = 1; round <= rounds; round++) {
                storm.rage(ROUND);
                assertThat(storm.unexpected()).isEmpty();
                if (round % Math.ceilDiv(rounds, CHECKS) == 0 || round == rounds) {
                    nodes.getFirst().lifecycle().expireHolds();
                    oracle.nothingIsKeptAfter(clock.instant());
                    oracle.check();
                    oracle.remembers(ledger);
                }
                // Nobody's clock runs ahead of what the other node has heard.
                nodes.forEach(oracle::indexIsTrue);
                clock.advance(MEANWHILE);
            }

            LOG.info("Storm: {}", storm.figures());
            LOG.info("Of that {}", ledger.tallies());
            assertThat(List.of("book", "move", "cancel", "check in", "check out", "confirm", "close"))
                    .allSatisfy(operation -> assertThat(storm.done(operation)).isPositive());
            assertThat(ledger.tallies()).containsKeys("series", "hold taken up", "offer accepted");
        }
    }
}
