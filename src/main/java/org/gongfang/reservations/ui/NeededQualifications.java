package org.gongfang.reservations.ui;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongfang.resources.Qualification;
import org.gongfang.resources.QualificationId;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which qualifications resources need, and which of them the person in front of the screen lacks. */
@Component
class NeededQualifications {

    private final Qualifications qualifications;
    private final Words words;

    NeededQualifications(Qualifications qualifications, Words words) {
        this.qualifications = qualifications;
        this.words = words;
    }

    /** What the resources need: at most three statements, none when they need nothing. */
    record Needs(Map<QualificationId, Qualification> kinds, Set<QualificationId> missing) {

        static final Needs NONE = new Needs(Map.of(), Set.of());

        /** What the resource needs, or null. */
        @Nullable
        Qualification of(ResourceCard resource) {
            var needed = resource.rules().qualification();
            return needed == null ? null : kinds.get(needed);
        }

        boolean lacks(Qualification kind) {
            return missing.contains(kind.id());
        }
    }

    Needs of(Collection<ResourceCard> resources) {
        var needed = resources.stream()
                .map(card -> card.rules().qualification())
                .filter(Objects::nonNull)
                .collect(toSet());
        return needed.isEmpty()
                ? Needs.NONE
                : new Needs(qualifications.findAll(needed), qualifications.missingNow(needed));
    }

    /** What is needed and who grants it. */
    String sentence(Qualification kind, Locale locale) {
        return kind.provider() == null
                ? words.get(locale, "reservations.rules.qualification.city", kind.name(locale))
                : words.get(locale, "reservations.rules.qualification", kind.name(locale), kind.grantor(locale));
    }
}
