package org.gongfang.reservations.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongfang.identity.Member;
import org.gongfang.identity.Organisation;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.resources.ResourceId;
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
            Map<ResourceId, List<Integer>> units,
            ScreenWords words,
            Locale locale) {
        this.locale = locale;
        getContent().addClassName("gf-facts");
        var zone = reservation.zone();
        var code = new Span(reservation.code());
        code.addClassName("gf-code");
        fact("code", code);
        fact("time", new Span(Spoken.fullSlot(reservation.slot(), zone, locale)));
        fact("resources", resources(reservation, units));
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
        var in = reservation.use().from();
        if (in != null) {
            var out = reservation.use().until();
            fact(
                    "used",
                    new Span(words.moment(in, zone, locale) + " – "
                            + (out == null ? "…" : words.moment(out, zone, locale))));
        }
    }

    private Div resources(Reservation reservation, Map<ResourceId, List<Integer>> units) {
        var links = new Div();
        links.addClassName("gf-lines");
        reservation
                .items()
                .forEach(item -> links.add(new RouterLink(
                        name(item, units.getOrDefault(item.resource(), List.of())),
                        ResourceView.class,
                        new RouteParameters(ResourceView.RESOURCE, item.resourceCode()))));
        return links;
    }

    /** "Workstations × 2 · no. 3, 4"; the numbers are known once the reservation is confirmed. */
    private String name(ReservedItem item, List<Integer> numbers) {
        var name = item.name(locale) + (item.units() > 1 ? " × " + item.units() : "");
        return numbers.isEmpty()
                ? name
                : getTranslation(
                        locale,
                        "reservations.fact.unit-numbers",
                        name,
                        numbers.stream().map(String::valueOf).collect(joining(", ")));
    }

    private void fact(String what, Component value) {
        getContent().add(new DescriptionList.Term(getTranslation(locale, "reservations.fact." + what)));
        getContent().add(new DescriptionList.Description(value));
    }
}
