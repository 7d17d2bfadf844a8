package org.gongfang.resources.ui;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** Says openings as people do: "周二、周四 13:00–17:00". */
@Component
class OpeningWords {

    private final Words words;

    OpeningWords(Words words) {
        this.words = words;
    }

    /** On which days and from when until when. */
    String hours(OpeningPattern pattern, Locale locale) {
        var days = pattern.isDated() ? Spoken.fullDate(pattern.validFrom(), locale) : days(pattern.weekdays(), locale);
        return days + " " + range(pattern.from(), pattern.until(), locale);
    }

    /** From which day to which it is valid. */
    String validity(OpeningPattern pattern, Locale locale) {
        var last = pattern.validUntil();
        var first = Spoken.fullDate(pattern.validFrom(), locale);
        if (pattern.isDated()) {
            return words.get(locale, "resources.openings.valid.dated");
        }
        return last == null
                ? words.get(locale, "resources.openings.valid.endless", first)
                : words.get(locale, "resources.openings.valid.until", first, Spoken.fullDate(last, locale));
    }

    /** Hours of one day; the whole day by its name. */
    String range(LocalTime from, LocalTime until, Locale locale) {
        boolean toMidnight = until.equals(LocalTime.MIDNIGHT);
        return toMidnight && from.equals(LocalTime.MIDNIGHT)
                ? words.get(locale, "resources.openings.all-day")
                : from + "–" + (toMidnight ? "24:00" : until);
    }

    private String days(Set<DayOfWeek> weekdays, Locale locale) {
        if (weekdays.size() == DayOfWeek.values().length) {
            return words.get(locale, "resources.openings.every-day");
        }
        var runs = new ArrayList<String>();
        var sorted = weekdays.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int end = i;
            while (end + 1 < sorted.size()
                    && sorted.get(end + 1) == sorted.get(end).plus(1)) {
                end++;
            }
            if (end - i >= 2) {
                runs.add(words.get(
                        locale, "resources.openings.days", day(sorted.get(i), locale), day(sorted.get(end), locale)));
                i = end;
            } else {
                runs.add(day(sorted.get(i), locale));
            }
        }
        return String.join(words.get(locale, "resources.openings.joint"), List.copyOf(runs));
    }

    private static String day(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.SHORT, Words.nearest(locale));
    }
}
