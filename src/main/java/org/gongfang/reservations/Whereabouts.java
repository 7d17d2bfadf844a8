package org.gongfang.reservations;

import java.util.Optional;
import org.gongfang.resources.Sites;
import org.springframework.stereotype.Service;

/** Tells where reservations take place, to whoever may know of the reservation. */
@Service
public class Whereabouts {

    private final Sites sites;

    Whereabouts(Sites sites) {
        this.sites = sites;
    }

    /** The site of the first resource: all resources of a reservation belong to one provider's site. */
    public Optional<Place> of(Reservation reservation) {
        return reservation.items().stream()
                .findFirst()
                .flatMap(item -> sites.ofResource(item.resource()))
                .map(site -> new Place(site.nameZh(), site.nameEn(), site.address()));
    }
}
