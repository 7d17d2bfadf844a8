package org.gongfang.resources;

import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** A place of a provider, with its address and time zone. */
public record Site(
        SiteId id,
        OrganisationId provider,
        String nameZh,
        String nameEn,
        String address,
        String district,
        ZoneId zone,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !nameEn.isBlank() ? nameEn : nameZh;
    }
}
