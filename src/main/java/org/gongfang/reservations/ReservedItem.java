package org.gongfang.reservations;

import java.util.Locale;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Words;

/** One resource of a reservation, called as it was called when it was booked. */
public record ReservedItem(
        ResourceId resource, String resourceCode, String resourceNameZh, String resourceNameEn, int units) {

    /** The resource's name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !resourceNameEn.isBlank()
                ? resourceNameEn
                : resourceNameZh;
    }
}
