package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongfang.reservations.MoveOffers;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.ProposedSlot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;

/** Lets managers propose other slots, and holders answer them; says how it went. */
@org.springframework.stereotype.Component
class ProposalDesk {

    private final Proposals proposals;
    private final MoveOffers offers;
    private final OfferedSteps steps;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    ProposalDesk(
            Proposals proposals,
            MoveOffers offers,
            OfferedSteps steps,
            ScreenWords screenWords,
            Words words,
            Messages messages) {
        this.proposals = proposals;
        this.offers = offers;
        this.steps = steps;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    /** The form in which a manager chooses the slot; {@code done} hears of it when it is held. */
    void open(Reservation reservation, Locale locale, Runnable done) {
        new ProposeDialog(
                        reservation,
                        offers.machineOf(reservation).rules(),
                        () -> proposals.choices(reservation.id()),
                        screenWords,
                        locale,
                        (move, ifRefused, note) -> {
                            try {
                                var now = proposals.propose(reservation.id(), move, ifRefused, note);
                                messages.done(words.get(locale, "reservations.propose.done", now.code()));
                                done.run();
                                return Optional.empty();
                            } catch (Refusal refusal) {
                                return Optional.of(messages.explain(refusal));
                            }
                        })
                .open();
    }

    /** What the holder is asked, if this is the holder and something is proposed; {@code answered} should show it anew. */
    Stream<Component> asking(Reservation reservation, Locale locale, Runnable answered) {
        var proposed = reservation.proposed();
        return proposed == null || reservation.status() != ReservationStatus.REQUESTED || !steps.isHolder(reservation)
                ? Stream.empty()
                : Stream.of(card(reservation, proposed, locale, answered));
    }

    private ProposalCard card(Reservation reservation, ProposedSlot proposed, Locale locale, Runnable answered) {
        return new ProposalCard(reservation, proposed, screenWords, locale, new ProposalCard.Answer() {
            @Override
            public void accept() {
                answer(() -> {
                    var now = proposals.accept(reservation.id());
                    return words.get(
                            locale,
                            "reservations.proposal.accepted",
                            now.code(),
                            screenWords.slot(now.slot(), now.zone(), locale));
                });
            }

            @Override
            public void refuse() {
                answer(() -> words.get(
                        locale,
                        proposals.refuse(reservation.id(), "").status() == ReservationStatus.REQUESTED
                                ? "reservations.proposal.refused-waits"
                                : "reservations.proposal.refused-declined",
                        reservation.code()));
            }

            private void answer(Supplier<String> deed) {
                try {
                    messages.done(deed.get());
                } catch (Refusal refusal) {
                    messages.refused(refusal);
                }
                answered.run();
            }
        });
    }
}
