package org.gongfang.reservations;

import java.util.Collection;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see a booking and who may take which step; to everybody else it does not exist. */
@Component
class ReservationAccess {

    private final CurrentMember currentMember;

    ReservationAccess(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    /** What is only held is seen by its holder alone; to others the slot is taken, and that is all. */
    boolean maySee(Booking booking) {
        return currentMember
                .find()
                .filter(member -> isHolder(member, booking)
                        || isOffered(member, booking)
                        || booking.status() != ReservationStatus.HELD
                                && (worksFor(member, booking.provider()) || member.has(Role.OFFICIAL)))
                .isPresent();
    }

    boolean isHolder(Booking booking) {
        return isHolder(currentMember.require(), booking);
    }

    /** Whether the member who is signed in manages that provider. */
    boolean manages(OrganisationId provider) {
        return manages(currentMember.require(), provider);
    }

    /** Whether the member who is signed in works for that provider, as manager or technician. */
    boolean worksFor(OrganisationId provider) {
        return worksFor(currentMember.require(), provider);
    }

    /**
     * Lets a step be taken of a booking that is as its caller has seen it; strangers learn nothing of how it is.
     *
     * @throws ReservationChanged when it is in another version than the caller named
     */
    void requireAsSeen(Booking booking) {
        if (!ExpectedVersion.allows(booking.version()) && maySee(booking)) {
            throw new ReservationChanged(booking);
        }
    }

    /**
     * Lets a step be taken of a series that is as its caller has seen it, as with a single booking.
     *
     * @param all the series' bookings
     * @throws SeriesChangedMeanwhile when it is in another version than the caller named
     */
    void requireAsSeen(Collection<Booking> all) {
        int version = all.stream().mapToInt(Booking::version).sum();
        if (!ExpectedVersion.allows(version) && all.stream().anyMatch(this::maySee)) {
            throw new SeriesChangedMeanwhile(version);
        }
    }

    /** @return the provider's manager who is signed in */
    MemberId requireManager(Booking booking) {
        return requireThat(booking, manages(booking.provider()));
    }

    /** @return the holder, who is signed in */
    MemberId requireHolder(Booking booking) {
        return requireThat(booking, isHolder(booking));
    }

    /** @return who is signed in: the person to whom the holder offers the booking */
    MemberId requireReceiver(Booking booking) {
        return requireThat(booking, isOffered(currentMember.require(), booking));
    }

    /** @return who is signed in: the person to whom the booking is offered, or its holder */
    MemberId requireOfTransfer(Booking booking) {
        return requireThat(booking, isHolder(booking) || isOffered(currentMember.require(), booking));
    }

    /** @return who is signed in: the holder, or a manager of the provider */
    MemberId requireMover(Booking booking) {
        return requireThat(booking, isHolder(booking) || manages(booking.provider()));
    }

    /** Whose rules a move has to keep: the holder's, whoever moves it. */
    BookingFor moverFor(Booking booking) {
        var member = currentMember.require();
        return manages(member, booking.provider())
                ? BookingFor.moved(booking.holder(), member.id())
                : BookingFor.oneself(booking.holder());
    }

    /** @return who is signed in: the holder, or a technician or manager of the provider */
    MemberId requireUser(Booking booking) {
        return requireThat(booking, isHolder(booking) || worksFor(booking.provider()));
    }

    private MemberId requireThat(Booking booking, boolean may) {
        if (may) {
            return currentMember.id();
        }
        if (maySee(booking)) {
            throw new AccessDeniedException("Somebody else takes this step");
        }
        throw new NotFound();
    }

    private static boolean isHolder(SignedInMember member, Booking booking) {
        return member.id().equals(booking.holder());
    }

    private static boolean isOffered(SignedInMember member, Booking booking) {
        var transfer = booking.transfer();
        return transfer != null && transfer.receiver().equals(member.id());
    }

    private static boolean manages(SignedInMember member, OrganisationId provider) {
        return member.has(Role.PROVIDER_MANAGER) && provider.equals(member.organisation());
    }

    private static boolean worksFor(SignedInMember member, OrganisationId provider) {
        return manages(member, provider) || member.has(Role.TECHNICIAN) && provider.equals(member.organisation());
    }
}
