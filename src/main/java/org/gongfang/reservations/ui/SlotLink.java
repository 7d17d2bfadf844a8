package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.shared.Spoken;

/** One free slot as something to tap: it leads to the booking form with that slot filled in. */
class SlotLink extends Composite<RouterLink> {

    /** Shows only the hours, for lists under a day's heading. */
    static SlotLink hours(FreeSlot free, Locale locale) {
        return new SlotLink(
                free, ScreenWords.hours(free.slot(), free.resource().site().zone()), locale);
    }

    /** Shows the day and the hours, for lists without headings. */
    static SlotLink whole(FreeSlot free, ScreenWords words, Locale locale) {
        return new SlotLink(free, words.slot(free.slot(), free.resource().site().zone(), locale), locale);
    }

    private SlotLink(FreeSlot free, String text, Locale locale) {
        var resource = free.resource();
        var link = getContent();
        link.setRoute(BookView.class, new RouteParameters(BookView.RESOURCE, resource.code()));
        link.setQueryParameters(BookView.address(free));
        link.addClassName("gf-slot");
        link.add(new Span(text));
        var whole = Spoken.fullMoment(free.slot().startsAt(), resource.site().zone(), locale);
        link.getElement().setAttribute("title", whole);
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(locale, "reservations.find.book-slot", resource.name(locale), whole, text));
    }
}
