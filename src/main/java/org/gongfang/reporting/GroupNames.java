package org.gongfang.reporting;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongfang.identity.Districts;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Organisations;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcePlaces;
import org.gongfang.resources.Resources;
import org.gongfang.resources.SiteId;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** What people call the groups of a report, found in a constant number of statements. */
@Component
class GroupNames {

    private static final String KINDS = "reporting.kind.";

    private final Resources resources;
    private final ResourcePlaces places;
    private final Capabilities capabilities;
    private final Organisations organisations;
    private final Districts districts;
    private final Words words;

    GroupNames(
            Resources resources,
            ResourcePlaces places,
            Capabilities capabilities,
            Organisations organisations,
            Districts districts,
            Words words) {
        this.resources = resources;
        this.places = places;
        this.capabilities = capabilities;
        this.organisations = organisations;
        this.districts = districts;
        this.words = words;
    }

    List<UtilisationRow> name(GroupBy groupBy, List<FigureQueries.Group> groups) {
        var keys = groups.stream().map(FigureQueries.Group::key).toList();
        var naming = naming(groupBy, keys);
        return groups.stream()
                .map(group -> {
                    var name = naming.apply(group.key());
                    return new UtilisationRow(
                            group.key(), name.code(), name.chinese(), name.english(), group.figures());
                })
                .toList();
    }

    private record Name(String code, String chinese, String english) {

        /** What is shown for something that was removed since its figures were taken. */
        static Name unknown(String key) {
            return new Name("", key, key);
        }
    }

    private Function<String, Name> naming(GroupBy groupBy, List<String> keys) {
        return switch (groupBy) {
            case RESOURCE -> resourceNames(keys);
            case SITE -> siteNames(keys);
            case PROVIDER -> providerNames(keys);
            case CAPABILITY ->
                key -> CapabilityCode.isWellFormed(key)
                        ? new Name(
                                "",
                                capabilities.name(new CapabilityCode(key), Words.CHINESE),
                                capabilities.name(new CapabilityCode(key), Words.ENGLISH))
                        : Name.unknown(key);
            case DISTRICT ->
                key -> districts
                        .find(key)
                        .map(district -> new Name("", district.nameZh(), district.nameEn()))
                        .orElseGet(() -> Name.unknown(key));
            case KIND ->
                key -> new Name("", words.get(Words.CHINESE, KINDS + key), words.get(Words.ENGLISH, KINDS + key));
        };
    }

    private Function<String, Name> resourceNames(List<String> keys) {
        var cards = resources.cards(
                keys.stream().map(key -> new ResourceId(UUID.fromString(key))).toList());
        return key -> {
            var card = cards.get(new ResourceId(UUID.fromString(key)));
            return card == null ? Name.unknown(key) : new Name(card.code(), card.nameZh(), card.nameEn());
        };
    }

    private Function<String, Name> siteNames(List<String> keys) {
        var found = places.siteNames(
                keys.stream().map(key -> new SiteId(UUID.fromString(key))).toList());
        return key -> {
            var site = found.get(new SiteId(UUID.fromString(key)));
            return site == null ? Name.unknown(key) : new Name("", site.nameZh(), site.nameEn());
        };
    }

    private Function<String, Name> providerNames(List<String> keys) {
        var found = organisations.findAll(keys.stream()
                .map(key -> new OrganisationId(UUID.fromString(key)))
                .toList());
        return key -> {
            var provider = found.get(new OrganisationId(UUID.fromString(key)));
            return provider == null ? Name.unknown(key) : new Name("", provider.nameZh(), provider.nameEn());
        };
    }
}
