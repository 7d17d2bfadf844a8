package org.gongfang.resources.ui;

import java.util.List;
import java.util.Optional;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Parts;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Resources;
import org.gongfang.resources.SiteId;
import org.gongfang.resources.Ties;
import org.gongfang.resources.Utilities;
import org.gongfang.resources.Utility;
import org.gongfang.resources.UtilityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything about ties that a card's screen asks and does. */
@Component
class TieDesk {

    private final Resources resources;
    private final Parts parts;
    private final Utilities utilities;
    private final ResourceTies ties;

    TieDesk(Resources resources, Parts parts, Utilities utilities, ResourceTies ties) {
        this.resources = resources;
        this.parts = parts;
        this.utilities = utilities;
        this.ties = ties;
    }

    /** The provider's resources at the site of the card. */
    List<BookingTerms> resources(ResourceCard card) {
        return resources.termsOfProvider(card.site().provider()).stream()
                .filter(other -> other.site().id().equals(card.site().id()))
                .toList();
    }

    Ties ties(ResourceId resource) {
        return ties.of(List.of(resource)).getOrDefault(resource, new Ties(resource, List.of(), List.of()));
    }

    Optional<ResourceId> wholeOf(ResourceId resource) {
        return parts.wholeOf(resource);
    }

    List<Utility> utilities(SiteId site) {
        return utilities.own().stream()
                .filter(utility -> utility.site().equals(site))
                .toList();
    }

    void belong(ResourceId part, @Nullable BookingTerms whole) {
        if (whole == null) {
            parts.leave(part);
        } else {
            parts.join(part, whole.id());
        }
    }

    void draw(ResourceId resource, UtilityId utility, int units) {
        utilities.draw(resource, utility, units);
    }
}
