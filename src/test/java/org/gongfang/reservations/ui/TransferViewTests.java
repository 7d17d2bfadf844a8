package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import com.vaadin.flow.component.textfield.TextField;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Transfers;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holder offers a reservation on its page; the other person takes it over with one tap. */
class TransferViewTests extends Screens {

    private static final TimeSlot FRIDAY = slot("2026-11-27", "14:00", "16:00");

    @Autowired
    Transfers transfers;

    @Autowired
    DueReservations due;

    private Workshop workshop;
    private MemberId holder;
    private MemberId friend;
    private Reservation made;

    @BeforeEach
    void reservationThatItsHolderCannotUse() {
        workshop = workshops.workshop();
        holder = people.holder("Ana");
        friend = people.holder("Ben");
        made = bookings.books(holder, workshops.alwaysOpen(workshop), FRIDAY);
    }

    @Test
    void holderOffersItAndMayKeepIt() {
        signIn(holder);
        open("my/reservations/" + made.code());

        findButton().withAriaLabel("Hand on… " + made.code()).click();
        findButton().withText("Offer").inside(findDialog()).click();
        assertThat(mail().isInvalid()).isTrue();
        mail().setValue("nobody@gongfang.example");
        findButton().withText("Offer").inside(findDialog()).click();
        assertThat(now().transfer()).isNull();
        mail().setValue(people.mail(friend));
        findButton().withText("Offer").inside(findDialog()).click();

        reads("it stays yours until they accept", "Offered to Ben");
        press("Keep it");
        reads(made.code() + " stays yours");
        assertThat(now().transfer()).isNull();
    }

    @Test
    void otherPersonTakesItOverFromTheFirstPage() {
        people.as(holder, () -> transfers.transfer(made.id(), people.mail(friend), "I am ill"));
        signIn(friend);
        open("my");
        reads("Ana offers you a reservation", "I am ill");

        press("Take it over");

        reads(made.code() + " is yours");
        assertThat(now().holder()).isEqualTo(friend);
        open("my/reservations/" + made.code());
        reads("It has another holder", "Hand on…");
    }

    @Test
    void managerGivesItWithAReason() {
        signIn(workshop.manager());
        open("my/reservations/" + made.code());

        findButton().withAriaLabel("Hand on… " + made.code()).click();
        mail().setValue(people.mail(friend));
        findTextArea().withLabel("Reason").setValue("Colleague is ill");
        findButton().withText("Hand on").inside(findDialog()).click();

        reads(made.code() + " has another holder", "Colleague is ill");
        assertThat(now().holder()).isEqualTo(friend);
    }

    private TextField mail() {
        return findTextField().withLabel("Mail address of the other person").component();
    }

    private Reservation now() {
        return due.find(made.id()).orElseThrow();
    }
}
