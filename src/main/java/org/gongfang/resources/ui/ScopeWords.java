package org.gongfang.resources.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.gongfang.resources.ClosureScope;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Site;
import org.gongfang.resources.SiteId;
import org.jspecify.annotations.Nullable;

/** Says what is closed: a resource, a whole site, or all of a provider. */
record ScopeWords(Map<ResourceId, ResourceCard> cards, Map<SiteId, Site> sites, Locale locale) {

    String of(ClosureScope scope, @Nullable SiteId site, @Nullable ResourceId resource) {
        var ui = UI.getCurrentOrThrow();
        return switch (scope) {
            case RESOURCE -> {
                var card = resource == null ? null : cards.get(resource);
                yield card == null ? "" : card.name(locale) + " · " + card.code();
            }
            case SITE -> {
                var place = site == null ? null : sites.get(site);
                yield place == null ? "" : ui.getTranslation("resources.closures.whole-site", place.name(locale));
            }
            case PROVIDER -> ui.getTranslation("resources.scope.PROVIDER");
        };
    }
}
