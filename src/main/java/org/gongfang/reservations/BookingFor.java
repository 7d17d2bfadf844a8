package org.gongfang.reservations;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.SignedInMember;
import org.gongfang.resources.BookingTerms;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Whose a new booking is, and who makes it.
 *
 * @param manager the provider's manager who books for the holder, or null when holders book for themselves
 * @param inSpite why rules of fairness and of booking ahead are not held against the holder, or null when they are
 * @param provider whose resources alone the manager may book, or null when that is settled otherwise
 */
record BookingFor(
        MemberId holder,
        @Nullable MemberId manager,
        @Nullable OrganisationId provider,
        @Nullable String inSpite) {

    static BookingFor oneself(MemberId holder) {
        return new BookingFor(holder, null, null, null);
    }

    static BookingFor somebody(MemberId holder, SignedInMember manager) {
        return somebody(holder, manager, null);
    }

    /** The same, in spite of rules when it is said why. */
    static BookingFor somebody(MemberId holder, SignedInMember manager, @Nullable String inSpite) {
        return new BookingFor(holder, manager.id(), manager.organisation(), inSpite);
    }

    /** A booking that the provider's manager takes elsewhere; the provider was settled when it was made. */
    static BookingFor moved(MemberId holder, MemberId manager) {
        return new BookingFor(holder, manager, null, null);
    }

    /** Whose idempotency key it is: that of whoever sends the request. */
    MemberId sender() {
        return manager == null ? holder : manager;
    }

    /** A manager's key is another one for each person whom it books for. */
    String named(String key) {
        return manager == null ? key : holder.value() + " " + key;
    }

    /** Whether the manager books for the house itself, which needs neither patent nor quota. */
    boolean inHouse() {
        return holder.equals(manager);
    }

    /** Whether the manager has said why lead time, horizon, quotas and what is asked of people do not matter. */
    boolean isSpared() {
        return inSpite != null;
    }

    /** The audit trail's word for a booking that was not made by its holder for itself. */
    Optional<String> action() {
        if (manager == null) {
            return Optional.empty();
        }
        if (isSpared()) {
            return Optional.of("reservation-booked-in-spite");
        }
        return Optional.of(inHouse() ? "reservation-booked-in-house" : "reservation-booked-on-behalf");
    }

    /** A manager books on the own provider's resources only; others do not exist for this. */
    void requireOwn(List<BookingTerms> resources) {
        if (provider != null
                && !resources.stream().allMatch(one -> one.site().provider().equals(provider))) {
            throw new NotFound();
        }
    }
}
