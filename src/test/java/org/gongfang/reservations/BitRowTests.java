package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of bits beside plain sets of numbers. */
class BitRowTests {

    private static final long FIRST_WORD = 31_000;
    private static final int WORDS = 9;
    private static final long FIRST = FIRST_WORD * 64;

    static List<Long> seeds() {
        return new Random(11).longs(300).boxed().toList();
    }

    private static BitSet some(Random random) {
        var bits = new BitSet();
        for (int stretch = random.nextInt(9); stretch > 0; stretch--) {
            int from = random.nextInt(WORDS * 64 - 1);
            bits.set(from, Math.min(from + 1 + random.nextInt(130), WORDS * 64));
        }
        return bits;
    }

    private static BitRow row(BitSet bits) {
        return BitRow.of(FIRST_WORD, bits.toLongArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsBeginWhereSoManyFollow(long seed) {
        var random = new Random(seed);
        var bits = some(random);
        int length = 1 + random.nextInt(random.nextBoolean() ? 12 : 200);
        var words = new long[WORDS];
        row(bits).copyTo(words, WORDS, FIRST_WORD);

        Runs.begin(words, WORDS, length);

        var expected = IntStream.range(0, WORDS * 64)
                .filter(at -> bits.nextClearBit(at) >= at + length)
                .toArray();
        assertThat(BitSet.valueOf(words).stream().toArray()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAnswerAsSetsDo(long seed) {
        var random = new Random(seed);
        var bits = some(random);
        var others = some(random);
        int from = random.nextInt(WORDS * 64 - 1);
        int until = from + 1 + random.nextInt(WORDS * 64 - from);
        var row = row(bits);

        assertThat(row.count(FIRST + from, FIRST + until))
                .isEqualTo(bits.get(from, until).cardinality());
        assertThat(row.hasAll(FIRST + from, FIRST + until)).isEqualTo(bits.nextClearBit(from) >= until);
        assertThat(row.has(FIRST + from)).isEqualTo(bits.get(from));
        var left = (BitSet) bits.clone();
        left.andNot(others);
        assertThat(row.minus(row(others))).isEqualTo(row(left)).hasSameHashCodeAs(row(left));
        var both = (BitSet) bits.clone();
        both.and(others);
        assertThat(row.and(row(others))).isEqualTo(row(both));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLongestRunIsKnown(long seed) {
        var bits = some(new Random(seed));

        int expected = bits.stream().map(at -> bits.nextClearBit(at) - at).max().orElse(0);
        assertThat(row(bits).longestRun()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wordsOfAnyStretchKeepWhatIsInTheRow(long seed) {
        var random = new Random(seed);
        var bits = some(random);
        int skip = random.nextInt(3 * WORDS) - WORDS;
        var words = random.longs(1 + random.nextInt(2 * WORDS)).toArray();
        var expected = BitSet.valueOf(words).stream()
                .filter(at -> at + skip * 64 >= 0 && bits.get(at + skip * 64))
                .toArray();

        row(bits).retainIn(words, words.length, FIRST_WORD + skip);

        assertThat(BitSet.valueOf(words).stream().toArray()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spreadReachesSoFar(long seed) {
        var random = new Random(seed);
        var bits = some(random);
        int before = random.nextInt(80);
        int after = random.nextInt(80);
        var wide = row(bits).spread(before, after);

        for (int at = -100; at < WORDS * 64 + 100; at++) {
            int next = bits.nextSetBit(Math.max(at - after, 0));
            boolean reached = next >= 0 && next <= at + before && next >= at - after;
            assertThat(wide.has(FIRST + at)).as("at %s", at).isEqualTo(reached);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quartersInsideSlotsAreWhole(long seed) {
        var random = new Random(seed);
        var slots = new ArrayList<TimeSlot>();
        long minute = FIRST * 15;
        while (minute < (FIRST + WORDS * 64L) * 15) {
            minute += 1 + random.nextInt(600);
            long end = minute + 1 + random.nextInt(500);
            slots.add(new TimeSlot(Instant.ofEpochSecond(minute * 60), Instant.ofEpochSecond(end * 60)));
            minute = end;
        }

        var row = BitRow.inside(slots, new WordRange(FIRST_WORD, WORDS));

        for (long quarter = FIRST; quarter < FIRST + WORDS * 64; quarter++) {
            var slot = TimeSlot.of(Quarters.startOf(quarter), Quarters.STEP);
            assertThat(row.has(quarter)).isEqualTo(slots.stream().anyMatch(open -> open.encloses(slot)));
        }
    }
}
