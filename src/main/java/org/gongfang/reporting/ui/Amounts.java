package org.gongfang.reporting.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.shared.Words;

/** Hours and rates as screens write them. */
final class Amounts {

    private Amounts() {}

    /** Hours with one decimal at most: "1,234.5". */
    static String hours(BigDecimal hours, Locale locale) {
        var format = NumberFormat.getNumberInstance(Words.nearest(locale));
        format.setMaximumFractionDigits(1);
        return format.format(hours);
    }

    /** A rate with one decimal, or a dash when it has no denominator. */
    static String rate(Optional<BigDecimal> rate, Locale locale) {
        var format = NumberFormat.getPercentInstance(Words.nearest(locale));
        format.setMaximumFractionDigits(1);
        return rate.map(format::format).orElse("–");
    }
}
