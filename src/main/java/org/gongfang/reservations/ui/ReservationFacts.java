package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.Member;
import org.gongfang.identity.Organisation;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.Site;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** What a reservation consists of: its code, time, place, resources, purpose, price, and whom to ask. */
class ReservationFacts extends Composite<DescriptionList> {

    private final Locale locale;

    ReservationFacts(
            Reservation reservation,
            @Nullable Site site,
            @Nullable Organisation provider,
            List<Member> contacts,
            ScreenWords words,
            Locale locale) {
        this.locale = locale;
        getContent().addClassName("gf-facts");
        var zone = reservation.zone();
        var code = new Span(reservation.code());
        code.addClassName("gf-code");
        fact("code", code);
        fact("time", new Span(Spoken.fullSlot(reservation.slot(), zone, locale)));
        fact("resources", resources(reservation));
        if (provider != null) {
            fact("provider", new Span(provider.name(locale)));
        }
        if (site != null) {
            fact(
                    "place",
                    new Span(site.name(locale) + " · " + words.district(site.district(), locale) + " "
                            + site.address()));
        }
        if (!contacts.isEmpty()) {
            fact("contact", new MailLink(contacts.getFirst()));
        }
        fact("holder", new Span(reservation.holderName()));
        fact("purpose", new Span(reservation.purpose()));
        fact("price", new Span(words.price(reservation.listPrice(), reservation.policyPrice(), locale)));
        var in = reservation.checkedInAt();
        if (in != null) {
            var out = reservation.checkedOutAt();
            fact(
                    "used",
                    new Span(words.moment(in, zone, locale) + " – "
                            + (out == null ? "…" : words.moment(out, zone, locale))));
        }
    }

    private Div resources(Reservation reservation) {
        var links = new Div();
        links.addClassName("gf-lines");
        reservation
                .items()
                .forEach(item -> links.add(new RouterLink(
                        item.name(locale) + (item.units() > 1 ? " × " + item.units() : ""),
                        ResourceView.class,
                        new RouteParameters(ResourceView.RESOURCE, item.resourceCode()))));
        return links;
    }

    private void fact(String what, Component value) {
        getContent().add(new DescriptionList.Term(getTranslation(locale, "reservations.fact." + what)));
        getContent().add(new DescriptionList.Description(value));
    }
}
