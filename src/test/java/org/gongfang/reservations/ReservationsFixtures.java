package org.gongfang.reservations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Approval;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** Reservations for tests. The test clock begins on Monday 23 November 2026, 08:00 in Ningbo. */
@Component
public class ReservationsFixtures {

    private final IdentityFixtures people;
    private final ResourcesFixtures workshops;
    private final Reservations reservations;
    private final ReservationLifecycle lifecycle;
    private final WaitlistSweep sweep;
    private final Waitlist waitlist;

    ReservationsFixtures(
            IdentityFixtures people,
            ResourcesFixtures workshops,
            Reservations reservations,
            ReservationLifecycle lifecycle,
            WaitlistSweep sweep,
            Waitlist waitlist) {
        this.people = people;
        this.workshops = workshops;
        this.reservations = reservations;
        this.lifecycle = lifecycle;
        this.sweep = sweep;
        this.waitlist = waitlist;
    }

    /** What the job "holds" does every minute. */
    public void holdsAreSwept() {
        lifecycle.expireHolds();
        sweep.run();
    }

    /** The member waits for the very slot. */
    public void waitsFor(MemberId member, ResourceId resource, TimeSlot slot) {
        people.as(member, () -> {
            waitlist.join(
                    WaitlistWish.of(SlotQuery.of(resource, slot, slot.length())),
                    UUID.randomUUID().toString());
        });
    }

    /** The offer that the member has to answer. */
    public ReservationId offerOf(MemberId member) {
        return people.as(member, () -> waitlist.offers().getFirst().id());
    }

    /** A slot of that date by the clocks of Ningbo; midnight as the end is that of the date. */
    public static TimeSlot slot(String date, String from, String until) {
        var day = LocalDate.parse(date);
        var end = LocalTime.parse(until);
        return new TimeSlot(
                day.atTime(LocalTime.parse(from))
                        .atZone(ResourcesFixtures.SHANGHAI)
                        .toInstant(),
                (end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day)
                        .atTime(end)
                        .atZone(ResourcesFixtures.SHANGHAI)
                        .toInstant());
    }

    /** The member books the resource; with automatic approval it is confirmed at once. */
    public Reservation books(MemberId member, ResourceId resource, TimeSlot slot) {
        return books(member, SlotRequest.of(resource, slot, "A sample of a hinge"));
    }

    public Reservation books(MemberId member, SlotRequest request) {
        return people.as(
                member, () -> reservations.request(request, UUID.randomUUID().toString()));
    }

    /** Somebody new books the resource. */
    public Reservation booked(ResourceId resource, TimeSlot slot) {
        return books(people.holder(), resource, slot);
    }

    /** A machine, always open, whose provider answers every request. */
    public ResourceId machineOnRequest(Workshop workshop) {
        return workshops.alwaysOpen(workshop, 1, rules -> onRequest(rules));
    }

    /** The same rules, but the provider is asked. */
    public static BookingRules onRequest(BookingRules rules) {
        return rules.with(draft -> draft.approval(Approval.PROVIDER));
    }

    /** The same rules, but the machine is booked only together with an operator. */
    public static BookingRules withOperator(BookingRules rules) {
        return rules.with(draft -> draft.operatorRequired(true));
    }

    /** The standard rules of a machine of the fixtures. */
    public BookingRules rules() {
        return workshops.rules(ResourceKind.MACHINE);
    }
}
