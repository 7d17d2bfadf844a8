package org.gongfang.reservations;

import java.util.Locale;
import org.gongfang.shared.Words;

/** Where a reservation takes people: the site and its address. */
public record Place(String nameZh, String nameEn, String address) {

    /** The place in one line, such as "Workshop A, 1 Main Road". */
    public String text(Locale locale) {
        boolean english = Words.nearest(locale).equals(Words.ENGLISH);
        var name = english && !nameEn.isBlank() ? nameEn : nameZh;
        return address.isBlank() ? name : name + (english ? ", " : "，") + address;
    }
}
