package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/** What a utility is called and what it is counted in, such as kW. */
public record UtilityWords(String nameZh, String nameEn, String unitZh, String unitEn) {

    public String name(Locale locale) {
        return choose(nameZh, nameEn, locale);
    }

    public String unit(Locale locale) {
        return choose(unitZh, unitEn, locale);
    }

    private static String choose(String chinese, String english, Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !english.isBlank() ? english : chinese;
    }
}
