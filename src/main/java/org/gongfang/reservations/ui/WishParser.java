package org.gongfang.reservations.ui;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongfang.reservations.ui.Wish.Envelope;
import org.gongfang.reservations.ui.WishWords.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads a wish from one sentence, Chinese or English or both: "CNC铣 五轴 2小时 下周", "CNC milling, 5-axis, 2 hours, next
 * week". Each reader takes its words out of the sentence; what is left at the end names the capability.
 */
final class WishParser {

    /** Stands where understood words stood, so that their neighbours do not grow together. */
    private static final String GAP = " ; ";

    private static final String FIRST_SIDE = "(\\d{1,5}(?:\\.\\d+)?)\\s*(mm|毫米|cm|厘米)?";
    private static final String NEXT_SIDE = "\\s*[x×*]\\s*(\\d{1,5}(?:\\.\\d+)?)\\s*(mm|毫米|cm|厘米)?";
    private static final Pattern SIZE = Pattern.compile(FIRST_SIDE + NEXT_SIDE + "(?:" + NEXT_SIDE + ")?");
    private static final Pattern ONE_SIDE = Pattern.compile("(\\d{1,5}(?:\\.\\d+)?)\\s*(mm|毫米|cm|厘米)(?![a-z])");
    private static final Pattern TOLERANCE = Pattern.compile(
            "(?:±|\\+/-|公差|精度|误差|tolerance|accuracy)?\\s*(?:±)?\\s*(?<!\\d)(0?\\.\\d{1,3})\\s*(?:mm(?![a-z])|毫米)?");
    private static final Pattern MICRONS = Pattern.compile(
            "(?:±|公差|精度|误差|tolerance|accuracy)?\\s*(?:±)?\\s*(\\d{1,4})\\s*(?:μm|um(?![a-z])|微米|microns?)");
    private static final Pattern OPERATOR = Pattern.compile(
            "(?:需要|需|要|带|含|配|有)?\\s*(?:操作员|技术员|技术人员|师傅)(?:操作|代做)?|代操作|with\\s+(?:an?\\s+)?(?:operator|technician)|operator|technician");

    private final WishWords words;
    private final WhenReader when;

    WishParser(WishWords words, LocalDate today) {
        this.words = words;
        this.when = new WhenReader(today);
    }

    ParsedWish parse(String sentence) {
        var reading = new Reading(Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .replace('µ', 'μ')
                .toLowerCase(Locale.ROOT));
        var wish = Wish.ANYTHING;
        wish = wish.withEnvelope(reading.take(SIZE, WishParser::envelope));
        wish = wish.withTolerance(reading.take(MICRONS, match -> Integer.valueOf(match.group(1))));
        if (wish.toleranceMicrons() == null) {
            wish = wish.withTolerance(reading.take(TOLERANCE, WishParser::microns));
        }
        if (wish.envelope() == null) {
            wish = wish.withEnvelope(reading.take(
                    ONE_SIDE, match -> new Envelope(millimetres(match.group(1), match.group(2)), null, null)));
        }
        wish = wish.withDays(when.days(reading));
        var length = LengthReader.length(reading);
        wish = length == null ? wish : wish.withLength(length);
        wish = wish.withOperator(reading.take(OPERATOR, match -> true) != null);
        wish = wish.withDistrict(reading.name(words.districts(), "(?:区|县|市| district| county)?"));
        wish = wish.withMaterial(reading.name(words.materials(), ""));
        var named = new CapabilityReader(words.capabilities()).read(reading.rest);
        return new ParsedWish(wish.withCapability(named.code()), named.leftovers());
    }

    private static Envelope envelope(MatchResult match) {
        var unit = last(match.group(6), match.group(4), match.group(2));
        return new Envelope(
                millimetres(match.group(1), unit),
                millimetres(match.group(3), unit),
                match.group(5) == null ? null : millimetres(match.group(5), unit));
    }

    private static @Nullable String last(@Nullable String... units) {
        for (var unit : units) {
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private static int millimetres(String figure, @Nullable String unit) {
        boolean centimetres = unit != null && (unit.equals("cm") || unit.equals("厘米"));
        return new BigDecimal(figure)
                .movePointRight(centimetres ? 1 : 0)
                .setScale(0, java.math.RoundingMode.CEILING)
                .intValue();
    }

    private static @Nullable Integer microns(MatchResult match) {
        int microns = new BigDecimal(match.group(1)).movePointRight(3).intValue();
        return microns == 0 ? null : microns;
    }

    /** A sentence from which understood words are taken. */
    static final class Reading {

        private String rest;

        Reading(String sentence) {
            rest = sentence;
        }

        /** Takes the first words of that form, or nothing and null when there are none or they make no sense. */
        <T> @Nullable T take(Pattern form, Function<MatchResult, @Nullable T> meaning) {
            var match = form.matcher(rest);
            if (!match.find()) {
                return null;
            }
            var meant = meaning.apply(match.toMatchResult());
            if (meant != null) {
                rest = rest.substring(0, match.start()) + GAP + rest.substring(match.end());
            }
            return meant;
        }

        /** Takes the longest name of a term that stands in the sentence, with a suffix people may add. */
        @Nullable
        String name(List<Term> terms, String suffix) {
            @Nullable Term best = null;
            var bestName = "";
            for (var term : terms) {
                for (var name : term.names()) {
                    var plain = name.strip().toLowerCase(Locale.ROOT);
                    if (plain.length() > bestName.length()
                            && form(plain, suffix).asPredicate().test(rest)) {
                        best = term;
                        bestName = plain;
                    }
                }
            }
            if (best == null) {
                return null;
            }
            var code = best.code();
            return take(form(bestName, suffix), match -> code);
        }

        private static Pattern form(String name, String suffix) {
            Predicate<String> latin = Pattern.compile("^[a-z0-9 -]+$").asPredicate();
            return latin.test(name)
                    ? Pattern.compile("(?<![a-z])" + Pattern.quote(name) + suffix + "(?![a-z])")
                    : Pattern.compile(Pattern.quote(name) + suffix);
        }
    }
}
