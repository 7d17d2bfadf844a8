package org.gongfang.reporting;

import java.util.Locale;
import org.gongfang.shared.Words;

/**
 * One row of a utilisation report. The key is a resource's, site's or provider's id, or the code of a capability,
 * district or kind; the code is what people call a resource by, and empty for others.
 */
public record UtilisationRow(String key, String code, String nameZh, String nameEn, Figures figures) {

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !nameEn.isBlank() ? nameEn : nameZh;
    }
}
