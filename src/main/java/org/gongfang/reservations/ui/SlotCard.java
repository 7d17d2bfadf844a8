package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.gongfang.resources.Approval;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.ui.ResourceThumbnail;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One resource's free slots of a day: what and whose it is, what it costs, who must say yes, and the slots to tap. */
class SlotCard extends Composite<Article> {

    SlotCard(
            SlotGroup group,
            NeededQualifications.Needs needs,
            @Nullable ResourcePicture cover,
            ScreenWords words,
            Locale locale) {
        var resource = group.resource();
        var first = group.slots().getFirst();
        var name = new RouterLink(
                resource.name(locale), ResourceView.class, new RouteParameters(ResourceView.RESOURCE, resource.code()));
        var place = new Span(words.place(resource, locale));
        place.addClassName("gf-quiet");
        var title = new Div(new H3(name), place);
        var head = new Div(new ResourceThumbnail(cover, resource.kind(), resource.name(locale), locale), title);
        head.addClassName("gf-slot-head");

        var facts = new Div(
                new Span(words.price(first.listPrice(), first.policyPrice(), locale)),
                new StatusBadge(
                        words.approval(resource.rules().approval(), locale),
                        resource.rules().approval() == Approval.AUTOMATIC ? Tone.CONFIRMED : Tone.REQUESTED));
        var operator = first.operator();
        if (operator != null) {
            facts.add(new Span(getTranslation(locale, "reservations.find.operated-by", operator.name(locale))));
        }
        var workstation = first.workstation();
        if (workstation != null) {
            facts.add(new Span(getTranslation(locale, "reservations.find.sits-at", workstation.name(locale))));
        }
        if (resource.units() > 1) {
            facts.add(new Span(getTranslation(locale, "reservations.find.units-free", first.units())));
        }
        var needed = needs.of(resource);
        if (needed != null) {
            facts.add(new StatusBadge(
                    getTranslation(
                            locale,
                            needs.lacks(needed)
                                    ? "reservations.find.qualification-missing"
                                    : "reservations.find.qualification-held",
                            needed.name(locale)),
                    needs.lacks(needed) ? Tone.CLOSED : Tone.DONE));
        }
        facts.addClassName("gf-slot-facts");

        var slots = new Div();
        slots.addClassName("gf-slots");
        group.slots().forEach(free -> slots.add(SlotLink.hours(free, locale)));
        getContent().addClassName("gf-slot-card");
        getContent().add(head, facts, slots);
    }
}
