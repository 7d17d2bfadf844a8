package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CodeGuesses;
import org.gongfang.identity.Secret;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a kiosk may do: show who comes to its site next, and check in and out whoever knows the code of a reservation there.
 * The device's token is the permission, asked for anew each time; nobody is signed in, so it opens nothing else.
 */
@Service
public class KioskDesk {

    private static final Duration AHEAD = Duration.ofHours(12);
    private static final int MOST = 12;
    private static final Set<ReservationStatus> SHOWN =
            EnumSet.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final KioskRecords kiosks;
    private final BookingRecords bookings;
    private final ReservationReader reader;
    private final UseDesk desk;
    private final Resources resources;
    private final Sites sites;
    private final CodeGuesses guesses;
    private final AuditTrail audit;
    private final Clock clock;

    KioskDesk(
            KioskRecords kiosks,
            BookingRecords bookings,
            ReservationReader reader,
            UseDesk desk,
            Resources resources,
            Sites sites,
            CodeGuesses guesses,
            AuditTrail audit,
            Clock clock) {
        this.kiosks = kiosks;
        this.bookings = bookings;
        this.reader = reader;
        this.desk = desk;
        this.resources = resources;
        this.sites = sites;
        this.guesses = guesses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the device shows. */
    public record Scene(Site site, Set<ResourceId> resources, List<KioskJob> next) {

        public Scene {
            resources = Set.copyOf(resources);
            next = List.copyOf(next);
        }
    }

    /** Who is at the site or comes within twelve hours, the earliest first; nothing for a token that opens no kiosk. */
    @Transactional(readOnly = true)
    public Optional<Scene> show(String token) {
        return kiosk(token)
                .flatMap(kiosk -> sites.find(kiosk.site()).map(site -> {
                    var there = resources.atSite(kiosk.site());
                    var now = clock.instant();
                    var next = there.isEmpty()
                            ? List.<Booking>of()
                            : bookings.findOnResources(
                                    there.stream().map(ResourceId::value).toList(),
                                    SHOWN,
                                    now.minus(BookingCheck.LONGEST),
                                    now,
                                    now.plus(AHEAD));
                    return new Scene(
                            site,
                            there,
                            reader.list(next.stream().limit(MOST).toList()).stream()
                                    .map(reservation -> KioskJob.of(reservation, false))
                                    .toList());
                }));
    }

    /**
     * The reservation at the kiosk's site whose code was typed or scanned.
     *
     * @throws NotFound when there is none, or the token opens no kiosk
     * @throws org.gongfang.identity.TooManyAttempts when too many codes were tried that are none
     */
    @Transactional(propagation = Propagation.NEVER)
    public KioskJob find(String token, String typedOrScanned) {
        var kiosk = kiosk(token).orElseThrow(NotFound::new);
        return KioskJob.of(find(kiosk, typedOrScanned), true);
    }

    /** Checks in whoever knows the code; twice is once. The refusals are those of every check-in. */
    @Transactional(propagation = Propagation.NEVER)
    public void checkIn(String token, String code) {
        var kiosk = kiosk(token).orElseThrow(NotFound::new);
        var reservation = find(kiosk, code);
        desk.checkInAtDoor(reservation.id());
        audit.record("kiosk-check-in", reservation.code(), kiosk.label());
    }

    /** Checks out whoever knows the code; twice is once. The refusals are those of every check-out. */
    @Transactional(propagation = Propagation.NEVER)
    public void checkOut(String token, String code) {
        var kiosk = kiosk(token).orElseThrow(NotFound::new);
        var reservation = find(kiosk, code);
        desk.checkOutAtDoor(reservation.id());
        audit.record("kiosk-check-out", reservation.code(), kiosk.label());
    }

    private Reservation find(StoredKiosk kiosk, String typedOrScanned) {
        var device = kiosk.id().toString();
        var attempt = guesses.count(device);
        var there = resources.atSite(kiosk.site());
        var found = ReservationCodes.read(typedOrScanned)
                .flatMap(bookings::findByCode)
                .flatMap(booking -> reader.find(booking.id()))
                .filter(reservation -> reservation.items().stream().anyMatch(item -> there.contains(item.resource())))
                .orElseThrow(NotFound::new);
        guesses.forgive(attempt);
        return found;
    }

    private Optional<StoredKiosk> kiosk(String token) {
        return Secret.of(token).flatMap(secret -> kiosks.findByTokenHash(secret.hash()));
    }
}
