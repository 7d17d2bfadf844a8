package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/** A material that machines work on, such as titanium. */
public record Material(String code, String nameZh, String nameEn, boolean retired) {

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }
}
