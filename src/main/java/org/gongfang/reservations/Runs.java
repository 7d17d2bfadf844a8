package org.gongfang.reservations;

/**
 * Where in words of quarters so many in a row begin. Words are shifted onto themselves: after each step a bit says that
 * twice as many quarters are set from there on, so a run of any length takes a logarithm of steps.
 */
final class Runs {

    private static final int BITS = WordRange.BITS;

    private Runs() {}

    /** How many more words have to be there behind those in which runs of that length may begin. */
    static int lookAhead(int length) {
        return (length - 1) / BITS + 1;
    }

    /** How many bits the longest run has that begins and ends in these words. */
    static int longest(long[] words) {
        int longest = 0;
        int run = 0;
        for (long word : words) {
            int done = 0;
            while (done < BITS) {
                long left = word >>> done;
                int set = Math.min(Long.numberOfTrailingZeros(~left), BITS - done);
                run += set;
                longest = Math.max(longest, run);
                done += set;
                if (done < BITS) {
                    run = 0;
                    done += Math.min(Long.numberOfTrailingZeros(word >>> done), BITS - done);
                }
            }
        }
        return longest;
    }

    /** Leaves of the first words only the bits with which a run of that length begins. */
    static void begin(long[] words, int count, int length) {
        int have = 1;
        while (have < length) {
            int shift = Math.min(have, length - have);
            and(words, count, shift);
            have += shift;
        }
    }

    /** Keeps each bit that has another so many places behind it. */
    static void and(long[] words, int count, int shift) {
        int far = shift / BITS;
        int bits = shift % BITS;
        int last = count - far - 1;
        if (bits == 0) {
            for (int i = 0; i <= last; i++) {
                words[i] &= words[i + far];
            }
        } else {
            for (int i = 0; i < last; i++) {
                words[i] &= words[i + far] >>> bits | words[i + far + 1] << (BITS - bits);
            }
            if (last >= 0) {
                words[last] &= words[last + far] >>> bits;
            }
        }
        for (int i = Math.max(last + 1, 0); i < count; i++) {
            words[i] = 0;
        }
    }
}
