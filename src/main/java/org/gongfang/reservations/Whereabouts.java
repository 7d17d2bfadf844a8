package org.gongfang.reservations;

import java.util.Optional;
import org.gongfang.resources.Resources;
import org.springframework.stereotype.Service;

/** Tells where reservations take place, to whoever may know of the reservation. */
@Service
public class Whereabouts {

    private final Resources resources;

    Whereabouts(Resources resources) {
        this.resources = resources;
    }

    /** The site of the first resource: all resources of a reservation belong to one provider's site. */
    public Optional<Place> of(Reservation reservation) {
        return reservation.items().stream()
                .findFirst()
                .flatMap(item -> resources.find(item.resource()))
                .map(card -> card.site())
                .map(site -> new Place(site.nameZh(), site.nameEn(), site.address()));
    }
}
