package org.gongfang.shared;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/** Times, lengths and amounts as people say them, in Chinese or English. */
public final class Spoken {

    /** The time zone of the district's calendar, for screens that belong to no single site. */
    public static final ZoneId DISTRICT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Spoken() {}

    /** The slot from today's point of view: "今天 14:00–16:00（2 小时）", "Tue 24 Nov, 14:00–16:00 (2 h)". */
    public static String slot(TimeSlot slot, ZoneId zone, LocalDate today, Locale locale) {
        var start = slot.startsAt().atZone(zone);
        var end = slot.endsAt().atZone(zone);
        var length = length(slot.length(), locale);
        var from = day(start.toLocalDate(), today, locale) + " " + CLOCK_TIME.format(start);
        var to = end.toLocalDate().equals(start.toLocalDate())
                        || slot.endsAt()
                                .equals(start.toLocalDate()
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant())
                ? endOfDay(CLOCK_TIME.format(end), end.toLocalDate().equals(start.toLocalDate()))
                : day(end.toLocalDate(), today, locale) + " " + CLOCK_TIME.format(end);
        return chinese(locale) ? from + "–" + to + "（" + length + "）" : from + "–" + to + " (" + length + ")";
    }

    /** The moment from today's point of view: "明天 09:00", "tomorrow 09:00". */
    public static String moment(Instant moment, ZoneId zone, LocalDate today, Locale locale) {
        var at = moment.atZone(zone);
        return day(at.toLocalDate(), today, locale) + " " + CLOCK_TIME.format(at);
    }

    /** The moment with its whole date, for hovering and for mail: "2026年11月24日 周二 14:00". */
    public static String fullMoment(Instant moment, ZoneId zone, Locale locale) {
        return fullDate(moment.atZone(zone).toLocalDate(), locale) + " " + CLOCK_TIME.format(moment.atZone(zone));
    }

    /** The slot with its whole dates, the second one only where it is another: "2026年11月24日 周二 14:00–16:00". */
    public static String fullSlot(TimeSlot slot, ZoneId zone, Locale locale) {
        var start = slot.startsAt().atZone(zone).toLocalDate();
        var end = slot.endsAt().atZone(zone);
        var until = CLOCK_TIME.format(end);
        boolean midnight =
                slot.endsAt().equals(start.plusDays(1).atStartOfDay(zone).toInstant());
        return fullMoment(slot.startsAt(), zone, locale)
                + (midnight || end.toLocalDate().equals(start)
                        ? "–" + endOfDay(until, !midnight)
                        : " – " + fullMoment(slot.endsAt(), zone, locale));
    }

    /** The whole date: "2026年11月24日 周二", "Tue 24 Nov 2026". */
    public static String fullDate(LocalDate date, Locale locale) {
        return chinese(locale)
                ? DateTimeFormatter.ofPattern("y年M月d日 ", locale).format(date) + weekday(date, locale)
                : DateTimeFormatter.ofPattern("EEE d MMM y", locale).format(date);
    }

    /** The month: "2026年11月", "Nov 2026". */
    public static String month(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "y年M月" : "MMM y", Words.nearest(locale))
                .format(month);
    }

    /** The day as said on another day: 今天, 明天, 昨天, 周二 within the week, else the date. */
    public static String day(LocalDate date, LocalDate today, Locale locale) {
        long distance = ChronoUnit.DAYS.between(today, date);
        if (distance == 0) {
            return chinese(locale) ? "今天" : "today";
        }
        if (distance == 1) {
            return chinese(locale) ? "明天" : "tomorrow";
        }
        if (distance == -1) {
            return chinese(locale) ? "昨天" : "yesterday";
        }
        var year = date.getYear() == today.getYear() ? "" : chinese(locale) ? "y年" : " y";
        return chinese(locale)
                ? DateTimeFormatter.ofPattern(year + "M月d日 ", locale).format(date) + weekday(date, locale)
                : DateTimeFormatter.ofPattern("EEE d MMM" + year, locale).format(date);
    }

    /** The length: "2 小时", "1 小时 30 分", "45 分钟"; "2 h", "1 h 30 min", "45 min"; whole days as days. */
    public static String length(Duration length, Locale locale) {
        long minutes = length.toMinutes();
        if (minutes >= 24 * 60 && minutes % (24 * 60) == 0) {
            long days = minutes / (24 * 60);
            return chinese(locale) ? days + " 天" : days == 1 ? "1 day" : days + " days";
        }
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (chinese(locale)) {
            return hours == 0 ? rest + " 分钟" : rest == 0 ? hours + " 小时" : hours + " 小时 " + rest + " 分";
        }
        return hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    /** The amount in yuan, without decimals when it has none: "¥120", "¥12.50". */
    public static String money(Money amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(Locale.CHINA);
        format.setCurrency(Currency.getInstance("CNY"));
        format.setMinimumFractionDigits(amount.fen() % 100 == 0 ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(amount.yuan());
    }

    private static String weekday(LocalDate date, Locale locale) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    private static String endOfDay(String time, boolean sameDay) {
        return sameDay ? time : "24:00";
    }

    private static boolean chinese(Locale locale) {
        return !Words.nearest(locale).equals(Words.ENGLISH);
    }
}
