package org.gongfang.reservations;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.resources.FaultId;
import org.gongfang.resources.Faults;
import org.gongfang.resources.NewFault;
import org.gongfang.resources.Pictures;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of a use when they leave, or afterwards: its holder, or the provider's technician or manager. What it
 * says was used counts from then on; what is billed stays, for the slot was kept.
 */
@Service
public class UseReports {

    private final UseReportRecords reports;
    private final BookingRecords bookings;
    private final UseDesk desk;
    private final HourCorrectionRecords corrections;
    private final ReservationAccess access;
    private final Faults faults;
    private final Pictures pictures;
    private final Members members;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final ReservationsSettings settings;
    private final Clock clock;

    UseReports(
            UseReportRecords reports,
            BookingRecords bookings,
            UseDesk desk,
            HourCorrectionRecords corrections,
            ReservationAccess access,
            Faults faults,
            Pictures pictures,
            Members members,
            CurrentMember currentMember,
            AuditTrail audit,
            ReservationsSettings settings,
            Clock clock) {
        this.reports = reports;
        this.bookings = bookings;
        this.desk = desk;
        this.corrections = corrections;
        this.access = access;
        this.faults = faults;
        this.pictures = pictures;
        this.members = members;
        this.currentMember = currentMember;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Ends the use with a report. A second time it changes nothing, and so does the report when there is one; after a plain
     * check-out, or a forgotten one, it is taken as the report.
     *
     * @throws UsedTimeOutside when the hours cannot have been used
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public void checkOut(ReservationId id, NewUseReport report) {
        var said = UseReportRules.clean(report);
        var fault = file(id, said);
        desk.checkOut(id, (booking, by) -> {
            if (reports.findById(id).isEmpty()) {
                write(booking, by, said, fault);
            }
        });
    }

    /**
     * Reports a use that is over, or changes the report.
     *
     * @throws WrongState before the check-out
     * @throws ReportClosed when it is too late
     * @throws ReportOfAnother when somebody else has written it
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public void write(ReservationId id, NewUseReport report) {
        var said = UseReportRules.clean(report);
        var fault = file(id, said);
        desk.with(id, booking -> write(booking, access.requireUser(booking), said, fault));
    }

    /** The report, for the holder and the provider's people; none when nobody has written one. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<UseReport> find(ReservationId id) {
        return bookings.findById(id)
                .filter(this::concerns)
                .flatMap(booking -> reports.findById(id))
                .map(this::read);
    }

    /**
     * Which of the uses the signed-in member may report now, with whether there is a report to change: one statement for
     * all of them.
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<ReservationId, Boolean> reportable(Collection<Reservation> uses) {
        var me = currentMember.id();
        var open = uses.stream()
                .filter(use -> use.status() == ReservationStatus.IN_USE || use.status() == ReservationStatus.COMPLETED)
                .filter(use -> use.holder().equals(me) || access.worksFor(use.provider()))
                .toList();
        var written = open.isEmpty()
                ? Map.<ReservationId, StoredUseReport>of()
                : reports.findAllById(open.stream().map(Reservation::id).toList()).stream()
                        .collect(toMap(StoredUseReport::reservation, report -> report));
        return open.stream()
                .filter(use -> isOpenTo(me, use, Optional.ofNullable(written.get(use.id()))))
                .collect(toMap(Reservation::id, use -> written.containsKey(use.id())));
    }

    private boolean isOpenTo(MemberId member, Reservation use, Optional<StoredUseReport> written) {
        var until = written.map(this::changeableUntil)
                .orElseGet(() -> use.slot().endsAt().plus(settings.reportWithin()));
        return clock.instant().isBefore(until)
                && written.filter(report -> !report.writtenBy().equals(member)).isEmpty();
    }

    private void write(Booking booking, MemberId by, NewUseReport said, @Nullable FaultId fault) {
        var now = desk.now();
        var former = reports.findById(booking.id());
        requireWritable(booking, former, by, now);
        var used = UseReportRules.used(
                booking.slot(), booking.usage(), said.usedFrom(), said.usedUntil(), Reservation.CHECK_IN_OPENS);
        var report = former.orElseGet(() -> new StoredUseReport(booking.id(), by, said.result(), now));
        if (report.picturesWithout(said.removed()) + said.pictures().size() > UseReportRules.MOST_PICTURES) {
            throw new InvalidInput("report-pictures", "pictures", UseReportRules.MOST_PICTURES);
        }
        var added = said.pictures().stream()
                .map(picture -> pictures.add(booking.provider(), picture))
                .toList();
        report.say(said, added, fault, now);
        reports.save(report);
        // What a manager has corrected stands, whatever is said later.
        if (!corrections.existsByReservation(booking.id())) {
            used.ifPresent(stretch -> booking.count(stretch, booking.usage().billedMinutes(), now));
        }
        audit.record("use-reported", booking.code(), said.result().name());
    }

    private void requireWritable(Booking booking, Optional<StoredUseReport> former, MemberId by, Instant now) {
        if (booking.status() != ReservationStatus.COMPLETED) {
            throw new WrongState(booking.status());
        }
        if (former.filter(report -> !report.writtenBy().equals(by)).isPresent()) {
            throw new ReportOfAnother();
        }
        var until = former.map(this::changeableUntil)
                .orElseGet(() -> booking.slot().endsAt().plus(settings.reportWithin()));
        if (!now.isBefore(until)) {
            throw new ReportClosed(until);
        }
    }

    private Instant changeableUntil(StoredUseReport report) {
        return report.writtenAt().plus(settings.reportChangeable());
    }

    /** Before the transaction of the check-out, for it is one of its own; sent again, the same fault is one. */
    private @Nullable FaultId file(ReservationId id, NewUseReport said) {
        var broken = said.fault();
        if (broken == null) {
            return null;
        }
        var booking = bookings.findWithItems(id).orElseThrow(NotFound::new);
        var by = access.requireUser(booking);
        if (booking.status() != ReservationStatus.IN_USE && booking.status() != ReservationStatus.COMPLETED) {
            throw new WrongState(booking.status());
        }
        if (!booking.resources().contains(broken.resource())) {
            throw new NotFound();
        }
        // A fault may close the machine: nothing is filed with a report that would be refused.
        access.requireAsSeen(booking);
        if (booking.status() == ReservationStatus.COMPLETED) {
            requireWritable(booking, reports.findById(id), by, desk.now());
        }
        UseReportRules.used(
                booking.slot(), booking.usage(), said.usedFrom(), said.usedUntil(), Reservation.CHECK_IN_OPENS);
        return faults.report(new NewFault(broken.resource(), broken.severity(), broken.description()));
    }

    private boolean concerns(Booking booking) {
        return access.isHolder(booking) || access.worksFor(booking.provider());
    }

    private UseReport read(StoredUseReport report) {
        var writer = report.writtenBy();
        var name = members.names(Set.of(writer)).getOrDefault(writer, "");
        return report.read(name, changeableUntil(report));
    }
}
