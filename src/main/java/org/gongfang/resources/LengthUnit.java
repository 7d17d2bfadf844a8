package org.gongfang.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The units in which files tell lengths of time. */
enum LengthUnit {
    MINUTES(1, "min", "mins", "minute", "minutes", "m", "分钟", "分"),
    HOURS(60, "h", "hr", "hrs", "hour", "hours", "小时", "时"),
    DAYS(24 * 60, "d", "day", "days", "天", "日");

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,4})?)(\\p{L}*)");
    private static final int DECIMALS = 2;

    private final int minutes;
    private final List<String> names;

    LengthUnit(int minutes, String... names) {
        this.minutes = minutes;
        this.names = List.of(names);
    }

    /** The length in this unit, or nothing when it takes more than two decimals. */
    Optional<BigDecimal> of(Duration length) {
        try {
            return Optional.of(BigDecimal.valueOf(length.toMinutes())
                    .divide(BigDecimal.valueOf(minutes), DECIMALS, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException inexact) {
            return Optional.empty();
        }
    }

    /** The length that the text tells, in small letters without blanks; in the usual unit unless it names one. */
    static Optional<Duration> read(String text, LengthUnit usual) {
        var length = LENGTH.matcher(text);
        if (!length.matches()) {
            return Optional.empty();
        }
        return unit(length.group(2), usual)
                .flatMap(unit -> whole(new BigDecimal(length.group(1)).multiply(BigDecimal.valueOf(unit.minutes))));
    }

    private static Optional<LengthUnit> unit(String name, LengthUnit usual) {
        if (name.isEmpty()) {
            return Optional.of(usual);
        }
        for (var unit : values()) {
            if (unit.names.contains(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> whole(BigDecimal minutes) {
        return minutes.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(minutes.longValueExact()));
    }
}
