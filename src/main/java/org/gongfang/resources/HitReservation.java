package org.gongfang.resources;

import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;

/** A reservation that would lose hours, as far as a list of them tells: its code, what it is of, and when. */
public record HitReservation(String code, String resourcesZh, String resourcesEn, TimeSlot slot, ZoneId zone) {

    /** The names of its resources in the language. */
    public String resources(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? resourcesEn : resourcesZh;
    }
}
