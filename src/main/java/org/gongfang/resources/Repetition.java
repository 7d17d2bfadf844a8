package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.gongfang.shared.InvalidInput;

/**
 * How a closure comes back: on the days of a rule of RFC 5545, up to and including a last day. The rule speaks of days;
 * hours are the closure's own.
 */
public record Repetition(String rule, LocalDate until) {

    private static final int LONGEST_RULE = 200;
    private static final Pattern WITHIN_DAYS = Pattern.compile("BYHOUR|BYMINUTE|BYSECOND|COUNT|UNTIL");

    public Repetition {
        rule = rule.strip().toUpperCase(Locale.ROOT);
        if (rule.length() > LONGEST_RULE || WITHIN_DAYS.matcher(rule).find() || !speaksOfDays(rule)) {
            throw new InvalidInput("closure-repetition", "repetition");
        }
    }

    /** Every day. */
    public static Repetition daily(LocalDate until) {
        return new Repetition("FREQ=DAILY", until);
    }

    /** On those days of every week, or of every so many weeks. */
    public static Repetition weekly(Set<DayOfWeek> days, int everyWeeks, LocalDate until) {
        if (days.isEmpty() || everyWeeks < 1) {
            throw new InvalidInput("closure-repetition", "repetition");
        }
        var codes =
                days.stream().sorted().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        return new Repetition(
                "FREQ=WEEKLY" + (everyWeeks == 1 ? "" : ";INTERVAL=" + everyWeeks) + ";BYDAY=" + codes, until);
    }

    /** On that day of every month; a month without it is left out. */
    public static Repetition monthly(int dayOfMonth, LocalDate until) {
        return new Repetition("FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth, until);
    }

    private static boolean speaksOfDays(String rule) {
        try {
            var freq = new RecurrenceRule(rule).getFreq();
            return freq == Freq.DAILY || freq == Freq.WEEKLY || freq == Freq.MONTHLY || freq == Freq.YEARLY;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException broken) {
            return false;
        }
    }
}
