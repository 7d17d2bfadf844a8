package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/** One of the words that an attribute offers. */
public record AttributeChoice(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }
}
