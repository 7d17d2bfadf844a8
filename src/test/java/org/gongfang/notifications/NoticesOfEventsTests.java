package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.MemberRegistered;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationDeclined;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.reservations.Transfers;
import org.gongfang.resources.Approval;
import org.gongfang.resources.FaultCare;
import org.gongfang.resources.FaultId;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.Faults;
import org.gongfang.resources.IfUnanswered;
import org.gongfang.resources.MaintenanceNear;
import org.gongfang.resources.NewFault;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.Spoken;
import org.gongfang.testing.TestTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.ActiveProfiles;

/** What becomes of other modules' events: a mail in the outbox, once the event's transaction is over. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ActiveProfiles("test")
@Import(TestTime.class)
class NoticesOfEventsTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    ReservationsFixtures reservations;

    @Autowired
    Reservations steps;

    @Autowired
    Transfers transfers;

    @Autowired
    EntityManager database;

    @Autowired
    Proposals proposals;

    @Autowired
    Faults faults;

    @Autowired
    FaultCare care;

    @Autowired
    OutboxMails mails;

    @Autowired
    Clock clock;

    @Test
    void whoRegistersIsMailedTheLinkThatConfirmsTheAddress(Scenario scenario) {
        var newcomer = people.unconfirmedHolder();
        var mail = people.mail(newcomer);

        scenario.publish(new MemberRegistered(newcomer, mail, "Ana", "en", "a-token"))
                .andWaitForStateChange(() -> mailsTo(mail), sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .satisfies(one -> assertThat(one.read().actionLink()).endsWith("/confirm-mail?token=a-token")));
    }

    @Test
    void whoIsDeclinedIsMailedTheReason(Scenario scenario) {
        var holder = people.holder("Ben");
        var machine = workshops.machine(workshops.workshop());
        var made = reservations.books(holder, machine, slot("2026-11-24", "14:00", "16:00"));

        scenario.publish(new ReservationDeclined(
                        made.id(),
                        made.code(),
                        holder,
                        List.<UUID>of(machine.value()),
                        made.slot().startsAt(),
                        made.slot().endsAt(),
                        people.holder(),
                        "The spindle is at the doctor's",
                        clock.instant(),
                        null))
                .andWaitForStateChange(
                        () -> mailsTo(people.mail(holder)).stream()
                                .filter(one -> one.summary().kind() == NoticeKind.DECLINED)
                                .toList(),
                        sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .satisfies(one -> assertThat(one.read().body()).contains("The spindle is at the doctor's")));
    }

    @Test
    void whoIsProposedAnotherSlotIsMailedThatSlotAndUntilWhenItIsKept() {
        var workshop = workshops.workshop();
        var machine = reservations.machineOnRequest(workshop);
        var holder = people.holder();
        var asked = reservations.books(holder, machine, slot("2026-11-24", "14:00", "16:00"));
        var other = slot("2026-11-25", "09:00", "11:00");

        var proposed = people.as(
                workshop.manager(),
                () -> proposals.propose(asked.id(), Move.to(other), IfRefused.WAIT, "The cutter comes then"));

        var mail = await().until(() -> mailsTo(people.mail(holder), NoticeKind.SLOT_PROPOSED), sent -> !sent.isEmpty())
                .getFirst()
                .read();
        var slot = Spoken.fullSlot(other, asked.zone(), mail.locale());
        var until = Spoken.fullMoment(Objects.requireNonNull(proposed.holdExpiresAt()), asked.zone(), mail.locale());
        assertThat(mail.subject()).contains(slot);
        assertThat(mail.body()).contains(slot, until, "The cutter comes then").doesNotContain("{");
    }

    @Test
    void requestSaysByWhenItIsAnsweredAndWhatHappensOtherwise(Scenario scenario) {
        var holder = people.holder();
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(
                workshop,
                1,
                rules -> rules.with(
                        draft -> draft.approval(Approval.PROVIDER).answer(Duration.ofHours(3), IfUnanswered.CONFIRM)));

        scenario.stimulate(transactions -> reservations.books(holder, machine, slot("2026-11-24", "14:00", "16:00")))
                .andWaitForStateChange(
                        () -> mailsTo(people.mail(holder), NoticeKind.REQUEST_RECEIVED), sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .satisfies(one -> assertThat(one.read().body()).contains("11:00 前没有答复的，自动确认")));
    }

    @Test
    void whoTakesOverIsInvitedAndRemindedInsteadOfTheOther(Scenario scenario) {
        var holder = people.holder("Ana");
        var friend = people.holder("Ben");
        var machine = workshops.machine(workshops.workshop());
        var made = reservations.books(holder, machine, slot("2026-11-26", "14:00", "16:00"));
        people.as(holder, () -> transfers.transfer(made.id(), people.mail(friend), "I am ill"));

        scenario.stimulate(transactions -> people.as(friend, () -> transfers.accept(made.id())))
                .andWaitForStateChange(
                        () -> List.of(
                                mailsTo(people.mail(friend), NoticeKind.TRANSFERRED_TO),
                                mailsTo(people.mail(holder), NoticeKind.TRANSFERRED_FROM)),
                        sent -> sent.stream().noneMatch(List::isEmpty))
                .andVerify(sent -> assertThat(reminded(made)).isNotEmpty().containsOnly(friend));
    }

    private List<MemberId> reminded(Reservation reservation) {
        return database.createQuery("select r.recipient from Reminder r where r.reservation = :id", MemberId.class)
                .setParameter("id", reservation.id())
                .getResultList();
    }

    @Test
    void staffAreToldOfAFaultAndItsReporterOfTheRepair(Scenario scenario) {
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(workshop);
        var technician = people.technician(workshop.provider());
        var holder = people.holder();
        var booked = reservations.books(holder, machine, slot("2026-11-23", "08:00", "10:00"));
        reservations.booked(machine, slot("2026-11-24", "14:00", "16:00"));
        people.as(holder, () -> steps.checkIn(booked.id()));
        var told = new ArrayList<FaultId>();

        scenario.stimulate(() -> told.add(people.as(
                        holder,
                        () -> faults.report(new NewFault(machine, FaultSeverity.BLOCKING, "The spindle smokes")))))
                .andWaitForStateChange(
                        () -> List.of(
                                mailsTo(people.mail(workshop.manager()), NoticeKind.FAULT_CLOSED),
                                mailsTo(people.mail(technician), NoticeKind.FAULT_CLOSED)),
                        sent -> sent.stream().noneMatch(List::isEmpty))
                .andVerify(sent -> assertThat(sent.stream().flatMap(List::stream))
                        .hasSize(2)
                        .allSatisfy(one -> assertThat(one.read().body())
                                .contains("The spindle smokes")
                                // The one who stands there, and tomorrow's.
                                .contains("有 2 个预约")));

        scenario.stimulate(() -> people.as(technician, () -> care.repair(told.getFirst(), "A new belt")))
                .andWaitForStateChange(
                        () -> mailsTo(people.mail(holder), NoticeKind.FAULT_REPAIRED), sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .satisfies(one -> assertThat(one.read().body()).contains("A new belt")));
    }

    @Test
    void managersAreToldOfMaintenanceThatIsNear(Scenario scenario) {
        var workshop = workshops.workshop();
        var machine = workshops.alwaysOpen(workshop);

        scenario.publish(new MaintenanceNear(
                        UUID.randomUUID(),
                        machine,
                        workshop.provider(),
                        "Grease the spindle",
                        clock.instant(),
                        null,
                        95L,
                        100))
                .andWaitForStateChange(
                        () -> mailsTo(people.mail(workshop.manager()), NoticeKind.MAINTENANCE_NEAR),
                        sent -> !sent.isEmpty())
                .andVerify(sent -> assertThat(sent)
                        .singleElement()
                        .satisfies(one -> assertThat(one.read().body()).contains("Grease the spindle", "95", "100")));
    }

    private List<OutboxMail> mailsTo(String recipient, NoticeKind kind) {
        return mailsTo(recipient).stream()
                .filter(one -> one.summary().kind() == kind)
                .toList();
    }

    private List<OutboxMail> mailsTo(String recipient) {
        return mails.list(List.of(MailStatus.values()), Pageable.ofSize(100)).stream()
                .filter(one -> one.summary().recipient().equals(recipient))
                .toList();
    }
}
