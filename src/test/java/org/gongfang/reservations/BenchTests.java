package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Site;
import org.gongfang.resources.SiteId;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Free slots as the bench counts them off, beside an oracle that tries every minute of a quarter by itself. */
class BenchTests {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final TimeSlot WINDOW = TimeSlot.of(NOW, Duration.ofDays(2));
    private static final int QUARTERS = 2 * 96;
    private static final int MARGIN = 16;

    /** A random resource: its calendar as plain arrays, and the card that says the same. */
    private static final class Case {

        private final Random random;
        private final boolean[] open = new boolean[QUARTERS];
        private final boolean[][] taken;
        private final ResourceCard card;
        private final Duration work;
        private final boolean apart;

        Case(long seed) {
            random = new Random(seed);
            var grid = Grid.values()[random.nextInt(3)];
            int units = 1 + random.nextInt(3);
            taken = new boolean[units][QUARTERS + 2 * MARGIN];
            card = card(grid, units);
            work = Duration.ofMinutes(15L * (1 + random.nextInt(16)));
            apart = random.nextBoolean();
            for (int stretch = 0; stretch < 4; stretch++) {
                fill(open, random.nextInt(QUARTERS), 8 + random.nextInt(40));
            }
            for (var unit : taken) {
                for (int booking = random.nextInt(9); booking > 0; booking--) {
                    fill(unit, random.nextInt(unit.length), 1 + random.nextInt(12));
                }
            }
        }

        private ResourceCard card(Grid grid, int units) {
            var step = grid.step();
            var rules = BookingRules.standard(ResourceKind.MACHINE)
                    .with(draft -> draft.grid(grid)
                            .lengths(
                                    step.multipliedBy(1 + random.nextInt(2)), step.multipliedBy(3 + random.nextInt(12)))
                            .ahead(Duration.ofMinutes(random.nextInt(300)), Duration.ofHours(20 + random.nextInt(40)))
                            .around(
                                    Duration.ofMinutes(5L * random.nextInt(9)),
                                    Duration.ofMinutes(5L * random.nextInt(9)))
                            .approval(Approval.AUTOMATIC)
                            .late(Duration.ZERO, Duration.ZERO)
                            .prices(Money.yuan("100"), Money.ZERO));
            var site = new Site(
                    SiteId.next(), OrganisationId.next(), "", "", "", "zhenhai", Spoken.DISTRICT_ZONE, null, null);
            return new ResourceCard(
                    ResourceId.next(),
                    "M-1",
                    ResourceKind.MACHINE,
                    ResourceStatus.PUBLISHED,
                    "",
                    "",
                    "",
                    "",
                    null,
                    "",
                    "",
                    units,
                    site,
                    "",
                    "",
                    List.of(),
                    rules,
                    Set.of(),
                    null,
                    "",
                    0);
        }

        private static void fill(boolean[] quarters, int from, int length) {
            for (int quarter = from; quarter < Math.min(from + length, quarters.length); quarter++) {
                quarters[quarter] = true;
            }
        }

        Bench bench() {
            var occupied = new Occupation(
                    card.units(), WINDOW.grownBy(Duration.ofMinutes(15 * MARGIN), Duration.ofMinutes(15 * MARGIN)));
            for (int unit = 0; unit < taken.length; unit++) {
                for (int quarter = 0; quarter < taken[unit].length; quarter++) {
                    if (taken[unit][quarter]) {
                        occupied.mark(unit, Quarters.numberOf(at(quarter - MARGIN)));
                    }
                }
            }
            return new Bench(Map.of(card.id(), new Bench.Place(card, published(), occupied)), Map.of(), WINDOW, NOW);
        }

        private List<TimeSlot> published() {
            var stretches = new ArrayList<TimeSlot>();
            for (int from = 0; from < QUARTERS; from++) {
                if (open[from]) {
                    int until = from;
                    while (until < QUARTERS && open[until]) {
                        until++;
                    }
                    stretches.add(new TimeSlot(at(from), at(until)));
                    from = until;
                }
            }
            return stretches;
        }

        /** Every start that no rule refuses, tried quarter by quarter. */
        List<TimeSlot> oracle() {
            var rules = card.rules();
            long step = rules.grid().step().toMinutes();
            long minutes = (work.toMinutes() + step - 1) / step * step;
            minutes = Math.max(minutes, rules.minLength().toMinutes());
            var found = new ArrayList<TimeSlot>();
            if (minutes > rules.maxLength().toMinutes()) {
                return found;
            }
            int blocked = 0;
            for (int start = 0; start + minutes / 15 <= QUARTERS; start++) {
                boolean onGrid = start * 15 % step == 0;
                boolean inTime = start * 15L >= rules.leadTime().toMinutes()
                        && start * 15L <= rules.horizon().toMinutes();
                if (onGrid && inTime && start >= blocked && isOpen(start, minutes) && isFree(start, minutes)) {
                    found.add(TimeSlot.of(at(start), Duration.ofMinutes(minutes)));
                    blocked = apart ? start + (int) (minutes / 15) : 0;
                }
            }
            return found;
        }

        private boolean isOpen(int start, long minutes) {
            for (int quarter = start; quarter < start + minutes / 15; quarter++) {
                if (!open[quarter]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isFree(int start, long minutes) {
            // Minute by minute, so that nothing of the rounding is taken from the code under test.
            for (var unit : taken) {
                boolean free = true;
                long from = start * 15L - card.rules().setUp().toMinutes();
                long until = start * 15L + minutes + card.rules().cleanUp().toMinutes();
                for (long minute = from; minute < until; minute++) {
                    free &= !unit[(int) Math.floorDiv(minute, 15L) + MARGIN];
                }
                if (free) {
                    return true;
                }
            }
            return false;
        }

        private static Instant at(int quarter) {
            return NOW.plus(Duration.ofMinutes(15L * quarter));
        }
    }

    static List<Long> seeds() {
        return new Random(7).longs(500).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyWhatTheOracleFinds(long seed) {
        var one = new Case(seed);

        var found = one.bench().slots(one.card.id(), one.work, false, one.apart, Integer.MAX_VALUE).stream()
                .map(FreeSlot::slot)
                .toList();

        assertThat(found).isEqualTo(one.oracle());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void limitKeepsTheEarliest(long seed) {
        var one = new Case(seed);
        var all = one.bench().slots(one.card.id(), one.work, false, one.apart, Integer.MAX_VALUE);

        var first = one.bench().slots(one.card.id(), one.work, false, one.apart, 3);

        assertThat(first).isEqualTo(all.subList(0, Math.min(3, all.size())));
    }
}
