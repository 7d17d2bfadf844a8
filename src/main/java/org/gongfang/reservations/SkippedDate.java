package org.gongfang.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;

/** A date that was left out of a series: which rule refused it, and what was said then in each language. */
@Embeddable
public record SkippedDate(
        TimeSlot slot, @Column(name = "refused_by") String rule, String saidZh, String saidEn) {

    public String said(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? saidEn : saidZh;
    }
}
