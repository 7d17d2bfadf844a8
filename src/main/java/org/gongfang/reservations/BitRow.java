package org.gongfang.reservations;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gongfang.shared.TimeSlot;

/**
 * A set of quarters, a bit each, that never changes. Only the words between the first and the last quarter of the set are
 * kept, so a row with little in it is small, and equal rows can be shared.
 */
final class BitRow {

    static final BitRow EMPTY = new BitRow(0, new long[0]);

    private static final int BITS = WordRange.BITS;

    private final long firstWord;
    private final long[] words;
    private final int longestRun;

    private BitRow(long firstWord, long[] words) {
        this.firstWord = firstWord;
        this.words = words;
        this.longestRun = Runs.longest(words);
    }

    /** The row of these words, of which the first has that number. */
    static BitRow of(long firstWord, long[] words) {
        int from = 0;
        int until = words.length;
        while (from < until && words[from] == 0) {
            from++;
        }
        while (until > from && words[until - 1] == 0) {
            until--;
        }
        return from == until ? EMPTY : new BitRow(firstWord + from, Arrays.copyOfRange(words, from, until));
    }

    /** The quarters of the stretch that lie wholly in one of the slots, which are merged. */
    static BitRow inside(List<TimeSlot> slots, WordRange range) {
        var bits = new BitSet(range.words() * BITS);
        long first = range.firstWord() * BITS;
        long end = first + (long) range.words() * BITS;
        for (var slot : slots) {
            long from = Math.max(Quarters.numberAfter(slot.startsAt()), first);
            long until = Math.min(Quarters.numberOf(slot.endsAt()), end);
            if (from < until) {
                bits.set((int) (from - first), (int) (until - first));
            }
        }
        return of(range.firstWord(), bits.toLongArray());
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** How much memory the words take, in bytes. */
    long size() {
        return (long) words.length * Long.BYTES;
    }

    /** How many quarters the longest stretch without a gap has. */
    int longestRun() {
        return longestRun;
    }

    boolean has(long quarter) {
        long at = WordRange.wordOf(quarter) - firstWord;
        return at >= 0 && at < words.length && (words[(int) at] >>> quarter & 1) != 0;
    }

    /** This row without the quarters of the other. */
    BitRow minus(BitRow other) {
        var left = words.clone();
        boolean same = true;
        for (int i = 0; i < left.length; i++) {
            long taken = left[i] & other.word(firstWord + i);
            left[i] &= ~taken;
            same &= taken == 0;
        }
        return same ? this : of(firstWord, left);
    }

    /** The quarters that are in the other row as well. */
    BitRow and(BitRow other) {
        var both = words.clone();
        other.retainIn(both, both.length, firstWord);
        return of(firstWord, both);
    }

    private long word(long number) {
        long at = number - firstWord;
        return at >= 0 && at < words.length ? words[(int) at] : 0;
    }

    /** The row with each of its quarters spread over so many before and after it. */
    BitRow spread(int before, int after) {
        if (isEmpty() || before == 0 && after == 0) {
            return this;
        }
        int room = (before + after) / BITS + 2;
        long first = firstWord - room;
        var bits = new BitSet();
        var own = BitSet.valueOf(words);
        int shift = room * BITS;
        for (int from = own.nextSetBit(0); from >= 0; from = own.nextSetBit(from)) {
            int until = own.nextClearBit(from);
            bits.set(from + shift - before, until + shift + after);
            from = until;
        }
        return of(first, bits.toLongArray());
    }

    /** How many quarters of the row lie in the stretch from one to another. */
    int count(long from, long until) {
        int count = 0;
        for (long number = WordRange.wordOf(from); number <= WordRange.wordOf(until - 1); number++) {
            count += Long.bitCount(word(number) & mask(number, from, until));
        }
        return count;
    }

    /** Whether all quarters from one to another are in the row. */
    boolean hasAll(long from, long until) {
        for (long number = WordRange.wordOf(from); number <= WordRange.wordOf(until - 1); number++) {
            long asked = mask(number, from, until);
            if ((word(number) & asked) != asked) {
                return false;
            }
        }
        return true;
    }

    /** The bits of the word that lie in the stretch from one quarter to another. */
    static long mask(long word, long from, long until) {
        long mask = -1L;
        long first = word * BITS;
        if (from > first) {
            mask &= from - first >= BITS ? 0 : -1L << (from - first);
        }
        if (until < first + BITS) {
            mask &= until <= first ? 0 : -1L >>> (first + BITS - until);
        }
        return mask;
    }

    /**
     * Copies the words from that number on; where the row has none, they are zero.
     *
     * @return whether any of them is not
     */
    boolean copyTo(long[] target, int length, long fromWord) {
        int skip = Math.clamp(firstWord - fromWord, 0, length);
        int from = Math.clamp(fromWord - firstWord, 0, words.length);
        int copied = Math.min(length - skip, words.length - from);
        if (copied <= 0) {
            Arrays.fill(target, 0, length, 0);
            return false;
        }
        Arrays.fill(target, 0, skip, 0);
        System.arraycopy(words, from, target, skip, copied);
        Arrays.fill(target, skip + copied, length, 0);
        long any = 0;
        for (int i = skip; i < skip + copied; i++) {
            any |= target[i];
        }
        return any != 0;
    }

    /** Keeps of the words, of which the first has that number, what is in the row as well. */
    void retainIn(long[] target, int length, long fromWord) {
        int from = Math.clamp(firstWord - fromWord, 0, length);
        int until = Math.clamp(firstWord + words.length - fromWord, from, length);
        int shift = Math.toIntExact(fromWord - firstWord);
        Arrays.fill(target, 0, from, 0);
        for (int i = from; i < until; i++) {
            target[i] &= words[i + shift];
        }
        Arrays.fill(target, until, length, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitRow row && firstWord == row.firstWord && Arrays.equals(words, row.words);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(firstWord) + Arrays.hashCode(words);
    }
}
