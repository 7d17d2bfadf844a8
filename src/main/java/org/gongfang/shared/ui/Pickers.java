package org.gongfang.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.shared.Words;

/** Date and time fields that speak the person's language; weeks start on Monday. */
public final class Pickers {

    private Pickers() {}

    /** A date field with the translated label. */
    public static DatePicker date(String label, Locale locale) {
        var picker = new DatePicker(label);
        picker.setLocale(Words.nearest(locale));
        picker.setI18n(words(
                locale,
                picker.getTranslation(locale, "shared.date.today"),
                picker.getTranslation(locale, "shared.date.cancel")));
        return picker;
    }

    /** A field for a time of day in 24 hours, offering every step. */
    public static TimePicker time(String label, Duration step, Locale locale) {
        var picker = new TimePicker(label);
        picker.setLocale(Locale.UK);
        picker.setStep(step);
        return picker;
    }

    private static DatePicker.DatePickerI18n words(Locale locale, String today, String cancel) {
        var language = Words.nearest(locale);
        var sundayFirst =
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(names(Month.values(), TextStyle.FULL_STANDALONE, language))
                .setWeekdays(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, language))
                        .toList())
                .setWeekdaysShort(sundayFirst.stream()
                        .map(day -> day.getDisplayName(
                                language.equals(Words.ENGLISH) ? TextStyle.SHORT : TextStyle.NARROW, language))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "M-d")
                .setToday(today)
                .setCancel(cancel);
    }

    private static List<String> names(Month[] months, TextStyle style, Locale language) {
        return Stream.of(months)
                .map(month -> month.getDisplayName(style, language))
                .toList();
    }
}
