package org.gongfang.identity;

import java.util.Locale;
import org.gongfang.shared.Words;

/** An incubator, a school, a bureau or an enterprise, as others see it; the district is a {@link District} code. */
public record Organisation(OrganisationId id, OrganisationKind kind, String nameZh, String nameEn, String district) {

    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) ? nameEn : nameZh;
    }
}
