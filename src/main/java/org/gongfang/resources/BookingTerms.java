package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.shared.Words;

/**
 * What a booking must know of a resource: a card without what is only there to be read.
 *
 * @param tied whether a booking takes more than units of the resource itself; see {@link ResourceTies}
 */
public record BookingTerms(
        ResourceId id,
        String code,
        ResourceKind kind,
        ResourceStatus status,
        String nameZh,
        String nameEn,
        int units,
        boolean tied,
        Site site,
        BookingRules rules) {

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !nameEn.isBlank() ? nameEn : nameZh;
    }
}
