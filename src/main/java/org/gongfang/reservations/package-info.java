/**
 * Slots on resources, from search and request to completed use.
 *
 * <p>All classes lie side by side, because the compiler then guards what is not public. Where to begin reading:
 *
 * <ul>
 *   <li>Searching: {@link SlotFinder} answers a {@link SlotQuery} from the {@link AvailabilityIndex}, which {@link SlotScan}
 *       walks resource by resource; {@link UnmetDemands} keeps what was not found.
 *   <li>Booking: {@link Reservations} hands a {@link SlotRequest} to the {@link BookingDesk}, which tries a
 *       {@link BookingTransaction} until it gets its turn; {@link BookedCells} are what nobody can take twice.
 *   <li>Rules of booking: {@link BookingCheck} for those of the resource, {@link Admission}, {@link FairUse} and
 *       {@link Quotas} for those about people and projects.
 *   <li>Pools: {@link PoolRoom} makes room in them, {@link BoundUnits} says whose unit is whose.
 *   <li>Holding a slot while a form is filled in: {@link Holding}.
 *   <li>A reservation's life: {@link Booking} takes or refuses every step, {@link StepDesk} and {@link ReservationSteps}
 *       bring it through, {@link ReservationLifecycle} takes those that time brings; {@link ReservationAccess} says who may
 *       see it and do what.
 *   <li>Reading: {@link Reservation} is what everybody outside sees; {@link ReservationReader} makes it,
 *       {@link ReservationsAtProvider} gives it to a provider's people, {@link DueReservations} to the system itself.
 *   <li>Moving and proposing: {@link MovingDesk} and {@link Proposals}, both beginning with the {@link BookingLock};
 *       {@link MoveOffers} and {@link NearbySlots} look for where to go.
 *   <li>Series: {@link ReservationSeries}, with the {@link SeriesDesk} and {@link SeriesOutlook} for what its dates may
 *       take.
 *   <li>Waitlist: {@link Waitlist} for people, {@link WaitlistSweep} for what becomes free, {@link Standing} for the order.
 *   <li>Use: {@link OnTheSpot} and {@link UseDesk} for check-in and check-out, {@link Extensions}, {@link UseReports},
 *       {@link HourCorrections}; {@link UsageRecords} for figures.
 *   <li>Kiosks: {@link KioskDesk} for the tablet, {@link Kiosks} for its managers.
 *   <li>Reliability: {@link Reliabilities}.
 *   <li>Hours that are taken back: {@link Hits} finds whom it hits, {@link ClosureImpact} lets people decide,
 *       {@link HitWatch} looks where nobody is at hand.
 *   <li>Telling others: {@link Announcements} publishes what has happened, {@link CalendarFeed} which calendars changed.
 *   <li>Figures an operator may set: {@link ReservationsSettings}, {@link WaitlistSettings}, {@link ProposalSettings}. Jobs:
 *       {@link ReservationsJobs}. Demo: {@link ReservationsDemo}.
 * </ul>
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "resources",
            "resources :: navigation",
            "resources :: absences",
            "resources :: thumbnails",
            "resources :: uploads",
            "projects",
            "funding"
        })
@NullMarked
package org.gongfang.reservations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
