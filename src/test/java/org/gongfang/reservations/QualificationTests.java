package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.resources.HeldQualification;
import org.gongfang.resources.QualificationForm;
import org.gongfang.resources.QualificationId;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.resources.Training;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may run which machine is learnt, granted, proved, forgotten and withdrawn. */
abstract class QualificationTests extends RaceScene {

    static final byte[] PDF = "%PDF-1.7 a certificate".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Members members;

    @Autowired
    Qualifications qualifications;

    @Autowired
    Training training;

    @Autowired
    QualificationWatch watch;

    @Autowired
    TransactionTemplate transaction;

    private Workshop workshop;
    private MemberId technician;
    private MemberId holder;
    private QualificationId turning;
    private ResourceId lathe;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        technician = people.technician(workshop.provider());
        holder = people.holder();
        turning = add(24, 6);
        lathe = workshops.alwaysOpen(workshop, 1, rules -> rules.withQualification(turning));
    }

    QualificationId add(int validMonths, @Nullable Integer unusedMonths) {
        return people.as(
                workshop.manager(),
                () -> qualifications.add(new QualificationForm("车削安全", "Safe turning", validMonths, unusedMonths)));
    }

    HeldQualification held() {
        return people.as(holder, () -> qualifications.mine()).getFirst();
    }

    @Test
    void machineIsBookedByThoseWhoHoldItsQualification() {
        assertThatExceptionOfType(QualificationRequired.class)
                .isThrownBy(() -> fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "16:00")))
                .satisfies(refused -> {
                    assertThat(refused.kind().status()).isEqualTo(422);
                    assertThat(refused.arguments())
                            .contains(workshops.card(lathe).code(), new Named("车削安全", "Safe turning"));
                    assertThat(((Named) refused.arguments().get(2)).chinese())
                            .isEqualTo(workshops.card(lathe).providerNameZh());
                });

        people.as(technician, () -> training.grant(turning, holder));

        assertThat(fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "16:00"))
                        .status())
                .isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(held().grantedBy()).isEqualTo(technician);
    }

    @Test
    void qualificationHasToHoldUntilTheSlotEnds() {
        people.as(technician, () -> training.grant(turning, holder));
        validUntil(slot("2026-11-24", "15:30", "16:00").startsAt());

        assertThatExceptionOfType(QualificationRequired.class)
                .isThrownBy(() -> fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "16:00")));
        fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "15:30"));
    }

    void validUntil(Instant moment) {
        transaction.executeWithoutResult(status -> database.update(
                "update qualification_holder set valid_until = ? where member_id = ?",
                BookedCells.utc(moment),
                BookedCells.bytes(holder.value())));
    }

    @Test
    void withdrawnQualificationNoLongerCountsUntilItIsGrantedAgain() {
        var id = people.as(technician, () -> training.grant(turning, holder));
        people.as(workshop.manager(), () -> training.withdraw(id, "多次违反安全规程"));

        assertThatExceptionOfType(QualificationRequired.class)
                .isThrownBy(() -> fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "16:00")));
        assertThat(held().withdrawnReason()).isEqualTo("多次违反安全规程");
        people.as(technician, () -> training.grant(turning, holder));
        fixtures.books(holder, lathe, slot("2026-11-24", "14:00", "16:00"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(technician, () -> training.withdraw(id, "  ")));
    }

    @Test
    void useKeepsItFromLapsing() {
        people.as(technician, () -> training.grant(turning, holder));
        var before = held().validUntil();
        assertThat(before).isBefore(held().expiresAt());

        transaction.executeWithoutResult(
                status -> training.noteUse(holder, List.of(lathe), before.minus(Duration.ofDays(20))));

        assertThat(held().validUntil())
                .isAfter(before.plus(Duration.ofDays(120)))
                .isBefore(held().expiresAt());
        assertThat(held().state(held().expiresAt())).isEqualTo(HeldQualification.State.LAPSED);
    }

    @Test
    void endIsToldOnceThirtyDaysBefore() {
        people.as(technician, () -> training.grant(turning, holder));
        watch.tellEnding();
        validUntil(slot("2026-12-10", "10:00", "11:00").startsAt());

        assertThat(watch.tellEnding()).isOne();
        assertThat(watch.tellEnding()).isZero();
    }

    @Test
    void peopleAreFoundByTheWholeAddressOrAReservationOfTheProviderAlone() {
        var mail = members.find(holder).orElseThrow().mail();
        var machine = workshops.alwaysOpen(workshop);
        var code = fixtures.books(holder, machine, slot("2026-11-24", "10:00", "11:00"))
                .code();
        var elsewhere = workshops.workshop();

        people.as(technician, () -> {
            assertThat(training.find(mail)).map(Training.Person::id).contains(holder);
            assertThat(training.find(code)).map(Training.Person::id).contains(holder);
            assertThat(training.find(mail.substring(0, mail.indexOf('@')))).isEmpty();
            assertThat(training.find("@" + mail.substring(mail.indexOf('@') + 1)))
                    .isEmpty();
            assertThat(training.find("")).isEmpty();
        });
        people.as(elsewhere.manager(), () -> assertThat(training.find(code)).isEmpty());
    }

    @Test
    void anotherProviderNeitherSeesNorTouchesWhatWasGranted() {
        var id = people.as(technician, () -> training.grant(turning, holder));
        people.as(technician, () -> training.attach(id, "证书.pdf", PDF));
        var stranger = workshops.workshop().manager();

        people.as(stranger, () -> {
            assertThat(qualifications.offered()).noneMatch(kind -> kind.id().equals(turning));
            assertThat(training.holders(turning, 0, 10)).isEmpty();
            assertThat(training.certificate(id)).isEmpty();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> training.withdraw(id, "x"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> training.attach(id, "x.pdf", PDF));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> training.grant(turning, holder));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> qualifications.change(turning, new QualificationForm("x", "", 1, null), 0));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> qualifications.retire(turning));
        });
        people.as(people.holder(), () -> assertThat(training.certificate(id)).isEmpty());
        people.as(holder, () -> assertThat(training.certificate(id)).isPresent());
    }

    @Test
    void certificateIsWhatItsContentSays() {
        var id = people.as(technician, () -> training.grant(turning, holder));

        people.as(technician, () -> {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(
                            () -> training.attach(id, "virus.pdf", "MZ not a paper".getBytes(StandardCharsets.UTF_8)))
                    .matches(refused -> refused.code().equals("certificate-form"));
            training.attach(id, "../../证书.exe", PDF);
        });
        var certificate = people.as(holder, () -> training.certificate(id)).orElseThrow();
        assertThat(certificate.mediaType()).isEqualTo("application/pdf");
        assertThat(certificate.fileName()).isEqualTo("证书.exe");
        assertThat(certificate.content()).isEqualTo(PDF);
        assertThat(held().certificate()).isEqualTo("证书.exe");
    }

    @Test
    void qualificationOfTheCityIsAnAdminsAndEveryProviderGrantsIt() {
        var admin = people.member(Role.ADMIN);
        var city = people.as(admin, () -> qualifications.add(new QualificationForm("激光安全", "Laser safety", 12, null)));
        var stranger = workshops.workshop();

        people.as(stranger.manager(), () -> training.grant(city, holder));
        people.as(workshop.manager(), () -> {
            assertThat(qualifications.offered()).anyMatch(kind -> kind.id().equals(city));
            assertThat(training.holders(city, 0, 10)).isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> qualifications.change(city, new QualificationForm("x", "", 1, null), 0));
        });
        var laser = workshops.alwaysOpen(workshop, 1, rules -> rules.withQualification(city));
        fixtures.books(holder, laser, slot("2026-11-24", "14:00", "16:00"));
    }

    @Test
    void machineRequiresOnlyWhatItsProviderMayGrantAndWhatIsInUseStays() {
        var stranger = workshops.workshop();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> workshops.alwaysOpen(stranger, 1, rules -> rules.withQualification(turning)))
                .matches(refused -> refused.code().equals("qualification-unknown"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> qualifications.retire(turning)))
                .matches(refused -> refused.code().equals("qualification-in-use"));
        var unused = add(12, null);
        var offered = people.as(workshop.manager(), () -> {
            qualifications.retire(unused);
            return qualifications.offered();
        });
        assertThat(offered).noneMatch(kind -> kind.id().equals(unused));
    }

    @Test
    void askingForAQualificationCostsOneStatement() {
        people.as(technician, () -> training.grant(turning, holder));

        assertThat(Statements.sentBy(
                        () -> qualifications.missing(holder, Set.of(turning), Instant.parse("2026-11-24T00:00:00Z"))))
                .hasSize(1);
        people.as(
                holder,
                () -> assertThat(qualifications.missingNow(Set.of(turning))).isEmpty());
        assertThat(qualifications.missingNow(Set.of(turning))).containsExactly(turning);
    }
}
