package org.gongfang.reservations;

import java.util.Optional;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.shared.PublicCode;
import org.springframework.stereotype.Component;

/** The people for whom a manager may book: members who have confirmed their mail address and can sign in. */
@Component
class PeopleToBookFor {

    private final Members members;
    private final BookingRecords bookings;
    private final ReservationAccess access;

    PeopleToBookFor(Members members, BookingRecords bookings, ReservationAccess access) {
        this.members = members;
        this.bookings = bookings;
        this.access = access;
    }

    Member find(MemberId member) {
        return bookable(members.find(member));
    }

    /** By the exact mail address, or by the code of a reservation at the manager's provider. */
    Member find(String mailOrCode) {
        return bookable(mailOrCode.contains("@") ? members.findByMail(mailOrCode) : holderOf(mailOrCode));
    }

    /** By the exact mail address alone: for people who manage nothing. */
    Member findByMail(String mail) {
        return bookable(members.findByMail(mail.strip()));
    }

    private Optional<Member> holderOf(String code) {
        return Optional.of(PublicCode.normalise(code))
                .filter(PublicCode::isWellFormed)
                .flatMap(bookings::findByCode)
                .filter(booking -> access.manages(booking.provider()))
                .flatMap(booking -> members.find(booking.holder()));
    }

    private static Member bookable(Optional<Member> found) {
        return found.filter(Member::enabled).filter(Member::mailConfirmed).orElseThrow(PersonNotFound::new);
    }
}
