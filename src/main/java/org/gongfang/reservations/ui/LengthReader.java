package org.gongfang.reservations.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongfang.reservations.ui.WishParser.Reading;
import org.jspecify.annotations.Nullable;

/** Reads how long someone needs: "2小时", "一个半小时", "90 min", "half a day"; a day means eight working hours. */
final class LengthReader {

    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String FIGURE = "(\\d{1,3}(?:\\.\\d{1,2})?|[一二两三四五六七八九十])";

    private static final Pattern HOUR_AND_HALF =
            Pattern.compile(FIGURE + "\\s*个半\\s*(?:小时|钟头)|" + FIGURE + "\\s*and\\s+a\\s+half\\s+hours?");
    private static final Pattern HALF_HOUR = Pattern.compile("半\\s*个?\\s*(?:小时|钟头)|half\\s+(?:an?\\s+)?hour");
    private static final Pattern HOURS = Pattern.compile(
            FIGURE + "\\s*个?\\s*(?:小时|钟头|hours?|hrs?|h(?![a-z]))(?:\\s*(\\d{1,2})\\s*(?:分钟?|min(?:ute)?s?))?");
    private static final Pattern AN_HOUR = Pattern.compile("(?<![a-z])(?:an|one)\\s+hour");
    private static final Pattern WORDED_HOURS =
            Pattern.compile("(?<![a-z])(two|three|four|five|six|seven|eight)\\s+hours?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})\\s*(?:分钟?|min(?:ute)?s?(?![a-z]))");
    private static final Pattern HALF_DAY = Pattern.compile("半天|half\\s+(?:a\\s+)?day");
    private static final Pattern DAYS =
            Pattern.compile(FIGURE + "\\s*(?:整?天|days?(?![a-z]))|(?:全天|整天|(?<![a-z])(?:a|one|whole|full)\\s+day)");

    private LengthReader() {}

    static @Nullable Duration length(Reading reading) {
        var length = reading.take(
                HOUR_AND_HALF,
                match -> minutes(match.group(1) == null ? match.group(2) : match.group(1), 60)
                        .plusMinutes(30));
        length = length != null ? length : reading.take(HALF_HOUR, match -> Duration.ofMinutes(30));
        length = length != null ? length : reading.take(HOURS, LengthReader::hoursAndMinutes);
        length = length != null ? length : reading.take(AN_HOUR, match -> Duration.ofHours(1));
        length = length != null ? length : reading.take(WORDED_HOURS, match -> worded(match.group(1)));
        length = length != null ? length : reading.take(MINUTES, match -> minutes(match.group(1), 1));
        length = length != null ? length : reading.take(HALF_DAY, match -> WORKING_DAY.dividedBy(2));
        length = length != null ? length : reading.take(DAYS, match -> days(match.group(1)));
        return length;
    }

    private static @Nullable Duration hoursAndMinutes(MatchResult match) {
        var hours = minutes(match.group(1), 60);
        return positive(match.group(2) == null ? hours : hours.plus(minutes(match.group(2), 1)));
    }

    private static @Nullable Duration days(@Nullable String figure) {
        return figure == null ? WORKING_DAY : positive(minutes(figure, (int) WORKING_DAY.toMinutes()));
    }

    private static @Nullable Duration positive(Duration length) {
        return length.isZero() ? null : length;
    }

    private static Duration worded(String number) {
        return Duration.ofHours(
                switch (number) {
                    case "two" -> 2;
                    case "three" -> 3;
                    case "four" -> 4;
                    case "five" -> 5;
                    case "six" -> 6;
                    case "seven" -> 7;
                    default -> 8;
                });
    }

    private static Duration minutes(@Nullable String figure, int each) {
        if (figure == null) {
            return Duration.ZERO;
        }
        var many = switch (figure) {
            case "一" -> BigDecimal.ONE;
            case "二", "两" -> BigDecimal.TWO;
            case "三" -> BigDecimal.valueOf(3);
            case "四" -> BigDecimal.valueOf(4);
            case "五" -> BigDecimal.valueOf(5);
            case "六" -> BigDecimal.valueOf(6);
            case "七" -> BigDecimal.valueOf(7);
            case "八" -> BigDecimal.valueOf(8);
            case "九" -> BigDecimal.valueOf(9);
            case "十" -> BigDecimal.TEN;
            default -> new BigDecimal(figure);
        };
        return Duration.ofMinutes(many.multiply(BigDecimal.valueOf(each)).longValue());
    }
}
