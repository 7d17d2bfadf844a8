package org.gongfang.reservations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.SeriesSteps.SeriesStep;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reservations that come again every so many weeks, and the steps that they take together. */
@Service
public class ReservationSeries {

    private final SeriesDesk desk;
    private final SeriesMoving moving;
    private final SeriesSteps steps;
    private final SeriesReader reader;
    private final BookingRecords bookings;
    private final PeopleToBookFor people;
    private final ReservationAccess access;
    private final CurrentMember currentMember;
    private final Clock clock;

    ReservationSeries(
            SeriesDesk desk,
            SeriesMoving moving,
            SeriesSteps steps,
            SeriesReader reader,
            BookingRecords bookings,
            PeopleToBookFor people,
            ReservationAccess access,
            CurrentMember currentMember,
            Clock clock) {
        this.desk = desk;
        this.moving = moving;
        this.steps = steps;
        this.reader = reader;
        this.bookings = bookings;
        this.people = people;
        this.access = access;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * What each date would come to at this moment, those before it counted in. Nothing is booked.
     *
     * @throws Refusal when the rhythm or the request makes no sense
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public List<SeriesDate> preview(SeriesRequest request) {
        return desk.preview(request, BookingFor.oneself(currentMember.id()));
    }

    /** The same for another member, as {@link #requestFor} would book it. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public List<SeriesDate> previewFor(MemberId member, SeriesRequest request) {
        return desk.preview(request, forMember(member));
    }

    /**
     * Books all dates in one transaction, or all but those that are refused. A second call with the same key and the same
     * request answers with the same series.
     *
     * @throws SeriesRefused when a date is refused and none may be left out, or all are; it names every date
     * @throws KeyReused when the key belongs to another request
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Series request(SeriesRequest request, String idempotencyKey) {
        return desk.request(request, idempotencyKey, BookingFor.oneself(currentMember.id()));
    }

    /** Books for another member, as {@link Reservations#requestFor} does. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public Series requestFor(MemberId member, SeriesRequest request, String idempotencyKey) {
        return desk.request(request, idempotencyKey, forMember(member));
    }

    private BookingFor forMember(MemberId member) {
        return BookingFor.somebody(people.find(member).id(), currentMember.require());
    }

    /** The series, for whoever may see its reservations. */
    @Transactional(readOnly = true)
    public Optional<Series> find(SeriesId id) {
        return bookings.findOfSeries(id.value()).stream()
                .findFirst()
                .filter(access::maySee)
                .flatMap(first -> reader.find(id));
    }

    /** The series of the member who is signed in, the last booked first, from where the cursor points. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public CursorPage<Series> mine(@Nullable String cursor, int size) {
        return reader.page(currentMember.id(), cursor, size);
    }

    /**
     * Takes reservations of the series back that have not begun: by the holder each until its own deadline, by the
     * provider's manager with a reason.
     *
     * @param from which reservation the scope is counted from
     * @return what was taken back, and what stays because it is too late
     * @throws Refusal when none could be taken back
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public SeriesOutcome cancel(ReservationId from, SeriesScope scope, String reason) {
        var first = member(from);
        var place = first.requireSeries();
        boolean forProvider = access.manages(first.provider());
        var by = access.requireMover(first);
        var why = BookingCheck.reason(reason, forProvider);
        return take(
                place.series(),
                new SeriesStep(
                        SeriesChanged.What.CANCELLED,
                        booking -> booking.isAhead(clock.instant())
                                && scope.holds(booking.requireSeries().number(), place.number()),
                        (booking, at) -> forProvider ? booking.cancel(by, why, at) : booking.cancelInTime(why, at),
                        by,
                        why));
    }

    /** Says yes for the provider to everything of the series that waits. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public SeriesOutcome confirm(SeriesId id) {
        var manager = access.requireManager(any(id));
        return take(
                id,
                new SeriesStep(
                        SeriesChanged.What.CONFIRMED,
                        ReservationSeries::waits,
                        (booking, at) -> booking.confirm(manager, at),
                        manager,
                        ""));
    }

    /** Says no for the provider to everything of the series that waits. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public SeriesOutcome decline(SeriesId id, String reason) {
        var manager = access.requireManager(any(id));
        var why = BookingCheck.reason(reason, true);
        return take(
                id,
                new SeriesStep(
                        SeriesChanged.What.DECLINED,
                        ReservationSeries::waits,
                        (booking, at) -> booking.decline(manager, why, at),
                        manager,
                        why));
    }

    /**
     * Takes a reservation and others of its series that have not begun elsewhere in time, all by the same difference on
     * the clock, all of them or none.
     *
     * @param from which reservation is pointed at
     * @param to where that one goes
     * @throws SeriesRefused when one of them cannot move; it names every date
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public Series move(ReservationId from, SeriesScope scope, TimeSlot to, String reason) {
        var first = member(from);
        access.requireMover(first);
        moving.move(first, scope, to, BookingCheck.reason(reason, false));
        return reader.find(first.requireSeries().series()).orElseThrow(NotFound::new);
    }

    private static boolean waits(Booking booking) {
        return booking.status() == ReservationStatus.REQUESTED;
    }

    /** A reservation of a series that may be seen. */
    private Booking member(ReservationId id) {
        return bookings.findWithItems(id)
                .filter(access::maySee)
                .filter(booking -> booking.series() != null)
                .orElseThrow(NotFound::new);
    }

    private Booking any(SeriesId id) {
        return bookings.findOfSeries(id.value()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private SeriesOutcome take(SeriesId id, SeriesStep step) {
        var outcome = Contention.retried(() -> steps.take(id, bookings.findTouched(id), step));
        if (outcome.done().isEmpty()) {
            throw outcome.kept().stream()
                    .findFirst()
                    .<Refusal>map(SeriesOutcome.Kept::refusal)
                    .orElseGet(SeriesOver::new);
        }
        return outcome;
    }
}
