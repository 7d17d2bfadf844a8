package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/** One process that machines do, from the taxonomy. */
public record Capability(CapabilityCode code, String group, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }
}
