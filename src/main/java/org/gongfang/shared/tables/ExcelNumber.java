package org.gongfang.shared.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Excel keeps them: plain ones, and days since 1900 or 1904 with the time as a fraction. */
public final class ExcelNumber {

    /** As many digits as Excel shows; the rest is the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(24 * 60 * 60);
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** Words and colours in a format are not part of the date: "…", \x, [Red], but [h] is. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hHmMsS]+])[^]]*]");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALENDAR = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private ExcelNumber() {}

    /** The number as its format shows it: {@code 2026-11-24}, {@code 09:30}, {@code 2026-11-24 09:30} or {@code 12.5}. */
    static String text(BigDecimal number, @Nullable Integer formatId, @Nullable String format, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0 || !isMoment(formatId, format)) {
            return plain(number);
        }
        if (isClockOnly(formatId, format)) {
            return clock(number);
        }
        var day = date(since1904 ? number.add(BigDecimal.valueOf(DAYS_TO_1904)) : number);
        var rest = number.remainder(BigDecimal.ONE);
        return rest.signum() == 0 ? day.toString() : day + " " + clock(rest);
    }

    /** The date of a number of days, as Excel counts them from 1900. */
    public static LocalDate date(BigDecimal days) {
        return SINCE_1900.plusDays(days.longValue());
    }

    /** The time of a fraction of a day, to the second: {@code 09:30}; a whole day is {@code 24:00}. */
    public static String clock(BigDecimal days) {
        int seconds =
                days.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).intValue();
        var time = String.format(Locale.ROOT, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? time : String.format(Locale.ROOT, "%s:%02d", time, seconds % 60);
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static boolean isMoment(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return format != null
                && !format.equalsIgnoreCase("general")
                && DATE.matcher(bare(format)).find();
    }

    private static boolean isClockOnly(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47 || id == 55 || id == 56)) {
            return true;
        }
        return (id == null || id > 58)
                && format != null
                && !CALENDAR.matcher(bare(format)).find();
    }

    private static String bare(String format) {
        return DECORATION.matcher(format).replaceAll("");
    }
}
