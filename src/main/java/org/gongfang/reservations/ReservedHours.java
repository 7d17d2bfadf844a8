package org.gongfang.reservations;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.resources.HitReservation;
import org.gongfang.resources.HoursWitness;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/** Tells whoever changes many hours at once whom that hits. */
@Component
class ReservedHours implements HoursWitness {

    private final ImpactTransaction transaction;

    ReservedHours(ImpactTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<HitReservation> make(Collection<ResourceId> touched, Runnable change) {
        return transaction.tryOut(touched, change).stream()
                .map(reservation -> new HitReservation(
                        reservation.code(),
                        names(reservation, Words.CHINESE),
                        names(reservation, Words.ENGLISH),
                        reservation.slot(),
                        reservation.zone()))
                .toList();
    }

    private static String names(Reservation reservation, Locale locale) {
        return reservation.items().stream().map(item -> item.name(locale)).collect(Collectors.joining(" + "));
    }
}
