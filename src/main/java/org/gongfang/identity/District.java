package org.gongfang.identity;

import java.util.Locale;
import org.gongfang.shared.Words;

/** A district of the city, known by its pinyin such as {@code zhenhai}. */
public record District(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }
}
