package org.gongfang.resources;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;

/** Everything that people and other modules read about a resource. */
public record ResourceCard(
        ResourceId id,
        String code,
        ResourceKind kind,
        ResourceStatus status,
        String nameZh,
        String nameEn,
        String maker,
        String model,
        @Nullable Integer yearMade,
        String descriptionZh,
        String descriptionEn,
        int units,
        Site site,
        String providerNameZh,
        String providerNameEn,
        List<CapabilityLimits> capabilities,
        BookingRules rules,
        Set<Rule> followed,
        @Nullable MemberId member,
        String room,
        int version) {

    public ResourceCard {
        capabilities = List.copyOf(capabilities);
        followed = Set.copyOf(followed);
    }

    /** What a booking must know of it, but for its ties, which a card does not tell. */
    public BookingTerms terms() {
        return new BookingTerms(id, code, kind, status, nameZh, nameEn, units, false, site, rules);
    }

    /** What a manager has written on it, but for what it cost, which a card does not tell. */
    ResourceForm form() {
        return new ResourceForm(
                nameZh,
                nameEn,
                maker,
                model,
                yearMade,
                descriptionZh,
                descriptionEn,
                units,
                site.id(),
                capabilities,
                rules,
                followed,
                room,
                null);
    }

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return choose(nameZh, nameEn, locale);
    }

    public String description(Locale locale) {
        return choose(descriptionZh, descriptionEn, locale);
    }

    public String providerName(Locale locale) {
        return choose(providerNameZh, providerNameEn, locale);
    }

    private static String choose(String chinese, String english, Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !english.isBlank() ? english : chinese;
    }
}
