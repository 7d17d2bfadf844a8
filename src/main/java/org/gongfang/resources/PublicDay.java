package org.gongfang.resources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** A public holiday, or a make-up workday with the weekday that it stands for. */
public record PublicDay(
        LocalDate date, PublicDayKind kind, @Nullable DayOfWeek standsFor, String nameZh, String nameEn) {

    public static PublicDay holiday(LocalDate date, String nameZh, String nameEn) {
        return new PublicDay(date, PublicDayKind.HOLIDAY, null, nameZh, nameEn);
    }

    public static PublicDay workday(LocalDate date, DayOfWeek standsFor, String nameZh, String nameEn) {
        return new PublicDay(date, PublicDayKind.WORKDAY, standsFor, nameZh, nameEn);
    }

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !nameEn.isBlank() ? nameEn : nameZh;
    }
}
