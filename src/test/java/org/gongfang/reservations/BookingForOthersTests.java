package org.gongfang.reservations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.util.List;
import java.util.UUID;
import org.gongfang.identity.AuditFilter;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Role;
import org.gongfang.notifications.Inbox;
import org.gongfang.notifications.NoticeKind;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

/** A provider's manager books in somebody's name, or for the house. */
@IntegrationTest
class BookingForOthersTests {

    private static final TimeSlot TUESDAY = slot("2026-11-24", "14:00", "16:00");

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures bookings;

    @Autowired
    Reservations reservations;

    @Autowired
    AuditTrail audit;

    @Autowired
    Inbox inbox;

    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void openAWorkshop() {
        workshop = workshops.workshop();
        machine = bookings.machineOnRequest(workshop);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whatTheManagerBooksIsConfirmedAtOnceAndIsThePersons() {
        var ana = people.holder("Ana");

        var booked = booksFor(ana, machine, TUESDAY);

        assertThat(booked.status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(booked.holder()).isEqualTo(ana);
        assertThat(booked.holderName()).isEqualTo("Ana");
        assertThat(booked.history()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo(workshop.manager());
            assertThat(change.byName()).isNotBlank();
        });
        assertThat(people.as(ana, () -> reservations.find(booked.id()))).isPresent();
    }

    @Test
    void theAuditTrailSaysWhoBookedOnBehalf() {
        var booked = booksFor(people.holder(), machine, TUESDAY);
        var inHouse = booksFor(workshop.manager(), machine, slot("2026-11-25", "14:00", "16:00"));

        assertThat(actions(booked)).containsExactly("reservation-booked-on-behalf");
        assertThat(actions(inHouse)).containsExactly("reservation-booked-in-house");
    }

    @Test
    void thePersonIsToldAndTheHouseTellsItselfNothing() {
        var ana = people.holder("Ana");
        booksFor(workshop.manager(), machine, slot("2026-11-25", "14:00", "16:00"));
        booksFor(ana, machine, TUESDAY);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(notices(ana)).containsExactly(NoticeKind.BOOKED_FOR_YOU));
        assertThat(notices(workshop.manager())).isEmpty();
    }

    @Test
    void theHouseNeedsNoPatentForItsOwnUseButThePersonDoes() {
        var forHolders = workshops.alwaysOpen(workshop, 1, BookingForOthersTests::forPatentHolders);

        booksFor(workshop.manager(), forHolders, TUESDAY);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> booksFor(people.holder(), forHolders, slot("2026-11-25", "14:00", "16:00")));
    }

    @Test
    void whatIsTakenIsRefusedWithAlternatives() {
        bookings.booked(machine, TUESDAY);

        assertThatExceptionOfType(SlotTaken.class)
                .isThrownBy(() -> booksFor(people.holder(), machine, TUESDAY))
                .satisfies(taken -> assertThat(taken.alternatives()).isNotEmpty());
    }

    @Test
    void anotherProvidersResourcesAreNotFound() {
        var foreign = workshops.alwaysOpen(workshops.workshop());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> booksFor(people.holder(), foreign, TUESDAY));
    }

    @Test
    void nobodyElseBooksForOthers() {
        var ana = people.holder("Ana");
        for (var other :
                List.of(people.holder(), people.technician(workshop.provider()), people.member(Role.OFFICIAL))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> people.as(other, () -> reservations.requestFor(ana, request(machine), "a key")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> people.as(other, () -> reservations.personToBookFor(people.mail(ana))));
        }
    }

    @Test
    void sentTwiceItIsBookedOnce() {
        var ana = people.holder("Ana");
        var request = request(machine);

        var first = people.as(workshop.manager(), () -> reservations.requestFor(ana, request, "once"));
        var again = people.as(workshop.manager(), () -> reservations.requestFor(ana, request, "once"));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void aPersonIsFoundByTheExactMailAddressOrByTheCodeOfAReservationHere() {
        var ana = people.holder("Ana");
        var code = bookings.books(ana, machine, TUESDAY).code();

        assertThat(found(people.mail(ana))).isEqualTo(ana);
        assertThat(found(" " + people.mail(ana).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(ana);
        assertThat(found(code)).isEqualTo(ana);
    }

    @Test
    void partsOfAnAddressStrangersReservationsAndUnconfirmedPeopleFindNobody() {
        var ana = people.holder("Ana");
        var elsewhere = bookings.booked(workshops.alwaysOpen(workshops.workshop()), TUESDAY);
        var mail = people.mail(ana);

        for (var words : List.of(
                mail.substring(1),
                mail.substring(0, mail.indexOf('@') + 1),
                "Ana",
                "",
                elsewhere.code(),
                people.mail(people.unconfirmedHolder()))) {
            assertThatExceptionOfType(PersonNotFound.class).as(words).isThrownBy(() -> found(words));
        }
    }

    private MemberId found(String words) {
        return people.as(
                workshop.manager(), () -> reservations.personToBookFor(words).id());
    }

    private Reservation booksFor(MemberId member, ResourceId resource, TimeSlot slot) {
        return people.as(
                workshop.manager(),
                () -> reservations.requestFor(
                        member,
                        SlotRequest.of(resource, slot, "A course"),
                        UUID.randomUUID().toString()));
    }

    private static SlotRequest request(ResourceId resource) {
        return SlotRequest.of(resource, TUESDAY, "A course");
    }

    private List<String> actions(Reservation reservation) {
        return people
                .as(
                        people.member(Role.ADMIN),
                        () -> audit.list(
                                new AuditFilter(null, reservation.code(), null, null, null), PageRequest.of(0, 10)))
                .stream()
                .map(entry -> entry.action())
                .toList();
    }

    private List<NoticeKind> notices(MemberId member) {
        return people.as(member, () -> inbox.list(PageRequest.of(0, 10))).stream()
                .map(entry -> entry.kind())
                .toList();
    }

    private static BookingRules forPatentHolders(BookingRules rules) {
        return rules.with(draft -> draft.audience(Audience.PATENT_HOLDERS));
    }
}
