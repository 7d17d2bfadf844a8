package org.gongfang.reservations.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongfang.reservations.ui.WishWords.Term;
import org.jspecify.annotations.Nullable;

/**
 * Finds the capability that words mean. Words are compared by the letters' runs and the single Chinese characters in
 * them, so that "CNC铣 五轴" finds "五轴数控铣削 · CNC milling, 5-axis"; more than half of them must be in the name.
 */
final class CapabilityReader {

    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|[a-z]+|\\d+");
    private static final Pattern BREAK = Pattern.compile("[^\\p{IsHan}a-z\\d-]+");
    private static final int SHORTEST_STEM = 3;
    private static final Set<String> SAYS_NOTHING = Set.of(
            "i", "a", "an", "the", "to", "for", "of", "on", "in", "at", "my", "with", "and", "or", "need", "want",
            "make", "making", "please", "me", "we", "some", "find", "machine", "near", "free", "is", "it", "我", "想",
            "要", "做", "用", "的", "一", "个", "台", "需", "请", "帮", "找", "在", "和", "能", "可", "以", "给", "件", "块", "把");

    private final List<Term> capabilities;

    CapabilityReader(List<Term> capabilities) {
        this.capabilities = capabilities;
    }

    /** The code of the capability that was named, or null, and the words that name none. */
    record Named(@Nullable String code, List<String> leftovers) {}

    Named read(String words) {
        var asked = meaningful(words);
        if (asked.isEmpty()) {
            return new Named(null, List.of());
        }
        @Nullable Term best = null;
        int bestHits = 0;
        int bestExtra = Integer.MAX_VALUE;
        for (var capability : capabilities) {
            var known = units(String.join(" ", capability.names()));
            int hits = (int) asked.stream().filter(unit -> hit(unit, known)).count();
            int extra = known.size() - hits;
            if (hits > bestHits || (hits == bestHits && hits > 0 && extra < bestExtra)) {
                best = capability;
                bestHits = hits;
                bestExtra = extra;
            }
        }
        if (best == null || bestHits * 2 <= asked.size() || onlyFigures(asked, best)) {
            return new Named(null, leftovers(words, Set.of()));
        }
        return new Named(best.code(), leftovers(words, units(String.join(" ", best.names()))));
    }

    private static boolean onlyFigures(Set<String> asked, Term best) {
        var known = units(String.join(" ", best.names()));
        return asked.stream().filter(unit -> hit(unit, known)).allMatch(unit -> Character.isDigit(unit.charAt(0)));
    }

    private static List<String> leftovers(String words, Set<String> known) {
        var left = new ArrayList<String>();
        for (var word : BREAK.split(words)) {
            var units = meaningful(word);
            if (!units.isEmpty() && units.stream().noneMatch(unit -> hit(unit, known))) {
                left.add(word);
            }
        }
        return left;
    }

    /** Whether one of the known units is the unit, or shares its stem: "mill" and "milling". */
    private static boolean hit(String unit, Set<String> known) {
        return known.contains(unit)
                || (unit.length() >= SHORTEST_STEM
                        && known.stream()
                                .anyMatch(other -> other.length() >= SHORTEST_STEM
                                        && (other.startsWith(unit) || unit.startsWith(other))));
    }

    private static Set<String> meaningful(String words) {
        var units = units(words);
        units.removeAll(SAYS_NOTHING);
        return units;
    }

    private static Set<String> units(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replace("数控", " cnc ");
        var units = new HashSet<String>();
        UNIT.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(CapabilityReader::figure)
                .forEach(units::add);
        return units;
    }

    /** The axes of a machine are written 五轴 or 5-axis. */
    private static String figure(String unit) {
        return switch (unit) {
            case "三" -> "3";
            case "四" -> "4";
            case "五" -> "5";
            case "axes" -> "axis";
            default -> unit;
        };
    }
}
