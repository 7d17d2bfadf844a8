package org.gongfang.resources;

import java.util.Locale;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A kind of qualification, such as safe turning.
 *
 * @param provider who grants it; every provider, when it holds in the whole city
 * @param grantorZh the name of that provider, empty in the whole city
 * @param unusedMonths after how many months without use it lapses
 */
public record Qualification(
        QualificationId id,
        @Nullable OrganisationId provider,
        String grantorZh,
        String grantorEn,
        String nameZh,
        String nameEn,
        int validMonths,
        @Nullable Integer unusedMonths,
        int version) {

    public String name(Locale locale) {
        return english(locale) && !nameEn.isBlank() ? nameEn : nameZh;
    }

    /** The provider that grants it, empty in the whole city. */
    public String grantor(Locale locale) {
        return english(locale) && !grantorEn.isBlank() ? grantorEn : grantorZh;
    }

    private static boolean english(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH);
    }
}
