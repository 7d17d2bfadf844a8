package org.gongfang.notifications;

import java.util.Locale;

/** What a notice is about, and by which ways it reaches people. */
public enum NoticeKind {
    /** A link that confirms the mail address. */
    CONFIRM_MAIL(Way.MAIL),
    /** A link to set a new password. */
    RESET_PASSWORD(Way.MAIL),
    /** A link to set the first password of an account that an admin made. */
    INVITATION(Way.MAIL),
    /** A provider's manager has to answer a request. */
    APPROVAL_WANTED(Way.BOTH),
    /** The holder's receipt for a request. */
    REQUEST_RECEIVED(Way.BOTH),
    /** The slot is the holder's. */
    CONFIRMED(Way.BOTH),
    /** A manager learns that a request was confirmed because nobody answered it. */
    CONFIRMED_BY_RULE(Way.INBOX),
    /** The provider booked the slot in the person's name. */
    BOOKED_FOR_YOU(Way.BOTH),
    /** The reservation has another slot, perhaps on another machine. */
    MOVED(Way.BOTH),
    /** A manager learns that a holder took a reservation to another slot. */
    MOVED_BY_HOLDER(Way.INBOX),
    /** The provider said no. */
    DECLINED(Way.BOTH),
    /** The reservation was taken back. */
    CANCELLED(Way.BOTH),
    /** A manager learns that a holder took a reservation back. */
    CANCELLED_BY_HOLDER(Way.INBOX),
    /** A request was not answered in time. */
    EXPIRED(Way.BOTH),
    /** The holder did not come. */
    MISSED(Way.BOTH),
    /** Thanks after the use. */
    COMPLETED(Way.BOTH),
    /** A day before the start. */
    REMINDER_DAY(Way.BOTH),
    /** An hour before the start. */
    REMINDER_HOUR(Way.BOTH),
    /** Check-in is possible. */
    CHECK_IN_OPEN(Way.INBOX),
    /** A qualification ends within thirty days. */
    QUALIFICATION_ENDING(Way.BOTH),
    /** The staff learn that a machine has a fault. */
    FAULT_REPORTED(Way.BOTH),
    /** The same, and the machine is closed. */
    FAULT_CLOSED(Way.BOTH),
    /** Who reported a fault learns that it is mended. */
    FAULT_REPAIRED(Way.BOTH),
    /** Who reported a fault learns why nothing is done about it. */
    FAULT_REJECTED(Way.BOTH),
    /** A manager learns that maintenance of a machine is near. */
    MAINTENANCE_NEAR(Way.BOTH),
    /** A manager learns that reservations lost their hours and wait for a decision. */
    HOURS_LOST(Way.BOTH),
    /** A manager learns that a timetable no longer follows its source. */
    TIMETABLE_STUCK(Way.BOTH),
    /** The reservation is run by another technician; all else stays. */
    OPERATOR_CHANGED(Way.BOTH),
    /** A technician gets a reservation that somebody else was to run. */
    OPERATOR_ASSIGNED(Way.BOTH),
    /** A technician need not run a reservation any more. */
    OPERATOR_RELIEVED(Way.BOTH),
    /** A slot that the person waited for is kept for a short time. */
    WAITLIST_OFFERED(Way.BOTH),
    /** The person did not answer an offer of the waitlist. */
    WAITLIST_LAPSED(Way.BOTH),
    /** A wish on the waitlist is over, and nothing became free. */
    WAITLIST_ENDED(Way.BOTH),
    /** Somebody offers a reservation of theirs. */
    TRANSFER_OFFERED(Way.BOTH),
    /** An offered reservation stays its holder's. */
    TRANSFER_REFUSED(Way.INBOX),
    /** Somebody else's reservation is the person's now. */
    TRANSFERRED_TO(Way.BOTH),
    /** A reservation of the person is somebody else's now. */
    TRANSFERRED_FROM(Way.BOTH),
    /** A manager learns that a reservation has another holder. */
    TRANSFERRED_BY_HOLDER(Way.INBOX),
    /** The provider proposes another slot instead of an answer; one tap takes it. */
    SLOT_PROPOSED(Way.BOTH),
    /** A manager learns that a holder does not want the proposed slot. */
    PROPOSAL_REFUSED(Way.INBOX),
    /** Nobody has answered a proposal in time. */
    PROPOSAL_LAPSED(Way.INBOX);

    private enum Way {
        INBOX,
        MAIL,
        BOTH
    }

    private final Way way;

    NoticeKind(Way way) {
        this.way = way;
    }

    boolean reachesInbox() {
        return way != Way.MAIL;
    }

    boolean reachesMail() {
        return way != Way.INBOX;
    }

    /** Whether the mail's link is as good as a key, and must not be kept once it is sent. */
    boolean carriesSecret() {
        return this == CONFIRM_MAIL || this == RESET_PASSWORD || this == INVITATION;
    }

    /** Whether a mail may go out again when it is not known if the first attempt arrived. */
    boolean mayRepeat() {
        return this != REMINDER_DAY && this != REMINDER_HOUR;
    }

    /** The kind in translation keys and dedupe keys, such as {@code reminder-day}. */
    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
