package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.TransferOffer;
import org.gongfang.reservations.Transfers;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;

/** Lets people hand reservations on, and others take them over; says how it went. */
@org.springframework.stereotype.Component
class TransferDesk {

    private final Transfers transfers;
    private final OfferedSteps steps;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    TransferDesk(Transfers transfers, OfferedSteps steps, ScreenWords screenWords, Words words, Messages messages) {
        this.transfers = transfers;
        this.steps = steps;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    /** Adds the way to another holder where there is one; {@code done} should show the reservation anew. */
    void offer(StepButtons buttons, Reservation reservation, Locale locale, Runnable done) {
        if (steps.mayTransfer(reservation)) {
            buttons.offerTransfer(reservation, () -> open(reservation, locale, done), locale);
        }
    }

    private void open(Reservation reservation, Locale locale, Runnable done) {
        boolean given = steps.isManager(reservation);
        new TransferDialog(reservation, given, locale, (mail, reason) -> {
                    try {
                        var now = transfers.transfer(reservation.id(), mail, reason);
                        messages.done(words.get(
                                locale,
                                given ? "reservations.transfer.given" : "reservations.transfer.sent",
                                now.code()));
                        done.run();
                        return Optional.empty();
                    } catch (Refusal refusal) {
                        return Optional.of(messages.explain(refusal));
                    }
                })
                .open();
    }

    /** What either of the two is told of an open offer; {@code answered} should show the reservation anew. */
    Stream<Component> asking(Reservation reservation, Locale locale, Runnable answered) {
        var offer = reservation.transfer();
        if (offer == null) {
            return Stream.empty();
        }
        if (steps.isOfferedTo(offer)) {
            return Stream.of(receiving(reservation, locale, answered));
        }
        return steps.isHolder(reservation) ? Stream.of(waiting(reservation, offer, locale, answered)) : Stream.empty();
    }

    /** What others offer to whoever is signed in. */
    Stream<Component> offers(Locale locale, Runnable answered) {
        return transfers.offeredToMe().stream().map(offered -> receiving(offered, locale, answered));
    }

    private TransferCard receiving(Reservation reservation, Locale locale, Runnable answered) {
        var accept = new Button(
                words.get(locale, "reservations.transfer.accept"),
                VaadinIcon.CHECK.create(),
                click -> answer(
                        () -> words.get(
                                locale,
                                transfers.accept(reservation.id()).status() == ReservationStatus.CONFIRMED
                                        ? "reservations.transfer.accepted"
                                        : "reservations.transfer.accepted-waits",
                                reservation.code()),
                        answered));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        var said = reservation.history().reversed().stream()
                .filter(change -> change.remark() == Remark.TRANSFER_OFFERED)
                .findFirst()
                .map(change -> change.reason())
                .filter(reason -> !reason.isBlank())
                .map(reason -> words.get(locale, "reservations.transfer.said", reason))
                .orElse("");
        return new TransferCard(
                words.get(
                        locale,
                        "reservations.transfer.offered-title",
                        reservation.holderName(),
                        ReservationSummary.names(reservation, locale)),
                screenWords.slot(reservation.slot(), reservation.zone(), locale) + " · " + reservation.code(),
                words.get(locale, "reservations.transfer.offered-means", said),
                accept,
                refusing(
                        reservation,
                        "reservations.transfer.refuse",
                        "reservations.transfer.refused",
                        locale,
                        answered));
    }

    private TransferCard waiting(Reservation reservation, TransferOffer offer, Locale locale, Runnable answered) {
        return new TransferCard(
                words.get(locale, "reservations.transfer.waiting-title", offer.toName()),
                "",
                words.get(locale, "reservations.transfer.waiting-means"),
                refusing(
                        reservation,
                        "reservations.transfer.withdraw",
                        "reservations.transfer.withdrawn",
                        locale,
                        answered));
    }

    private Button refusing(Reservation reservation, String label, String done, Locale locale, Runnable answered) {
        var button = new Button(
                words.get(locale, label),
                click -> answer(
                        () -> {
                            transfers.refuse(reservation.id(), "");
                            return words.get(locale, done, reservation.code());
                        },
                        answered));
        button.setDisableOnClick(true);
        return button;
    }

    private void answer(Supplier<String> deed, Runnable answered) {
        try {
            messages.done(deed.get());
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        answered.run();
    }
}
