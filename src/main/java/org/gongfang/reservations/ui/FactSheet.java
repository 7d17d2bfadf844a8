package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.identity.Members;
import org.gongfang.identity.Organisations;
import org.gongfang.reservations.BoundUnits;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.Resources;

/** What a reservation consists of, with the site, the people and the series it belongs to. */
@org.springframework.stereotype.Component
class FactSheet {

    private final Resources resources;
    private final Organisations organisations;
    private final Members members;
    private final BoundUnits units;
    private final ReservationSeries series;
    private final ScreenWords words;

    FactSheet(
            Resources resources,
            Organisations organisations,
            Members members,
            BoundUnits units,
            ReservationSeries series,
            ScreenWords words) {
        this.resources = resources;
        this.organisations = organisations;
        this.members = members;
        this.units = units;
        this.series = series;
        this.words = words;
    }

    Stream<Component> of(Reservation reservation, Locale locale) {
        return Stream.concat(Stream.of(facts(reservation, locale)), dates(reservation, locale));
    }

    private Component facts(Reservation reservation, Locale locale) {
        var cards = resources.cards(
                reservation.items().stream().map(ReservedItem::resource).toList());
        var first = Optional.ofNullable(cards.get(reservation.items().getFirst().resource()));
        return new ReservationFacts(
                reservation,
                first.map(ResourceCard::site).orElse(null),
                organisations.find(reservation.provider()).orElse(null),
                members.managersOf(reservation.provider()),
                units.of(reservation.id()),
                words,
                locale);
    }

    private Stream<Component> dates(Reservation reservation, Locale locale) {
        return Stream.ofNullable(reservation.series())
                .flatMap(place -> series.find(place.series()).stream())
                .map(found -> new SeriesBox(reservation, found, words, locale));
    }
}
