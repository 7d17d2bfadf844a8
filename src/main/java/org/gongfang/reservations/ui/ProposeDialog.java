package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.MoveChoice;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.ui.RefusalNote;

/** Proposes another slot instead of an answer: one near it on the same or a like machine, or any by fields. */
class ProposeDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Proposes it, or answers why that is refused. */
    interface Attempt {

        Optional<String> propose(Move move, IfRefused ifRefused, String note);
    }

    private final Reservation reservation;
    private final ScreenWords words;
    private final Locale locale;
    private final Attempt attempt;
    private final SlotChoice<MoveChoice> choice;
    private final Paragraph where = new Paragraph();
    private final TextField note = new TextField();
    private final Checkbox decline;
    private final RefusalNote refused = new RefusalNote();

    ProposeDialog(
            Reservation reservation,
            BookingRules rules,
            Supplier<List<MoveChoice>> choices,
            ScreenWords words,
            Locale locale,
            Attempt attempt) {
        this.reservation = reservation;
        this.words = words;
        this.locale = locale;
        this.attempt = attempt;
        choice = new SlotChoice<>(
                reservation, rules, choices, offer -> offer.free().slot(), this::label, locale, this::adapt);
        where.addClassName("gf-quiet");
        where.getElement().setAttribute("aria-live", "polite");
        note.setLabel(say("reservations.move.reason"));
        note.setHelperText(say("reservations.move.reason-hint"));
        note.setMaxLength(LONGEST_REASON);
        note.setWidthFull();
        decline = new Checkbox(say("reservations.propose.decline"));
        var form = new Div(choice, where, note, decline, refused);
        form.addClassName("gf-dialog-form");
        var propose = new Button(say("reservations.propose.submit"), click -> submit());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(say("reservations.propose.means")), form);
        setHeaderTitle(getTranslation(locale, "reservations.propose.title", reservation.code()));
        getFooter().add(new Button(say("reservations.move.leave"), click -> close()), propose);
        setWidth("min(27rem, 94vw)");
        choice.offer();
        adapt();
    }

    private String label(MoveChoice offer) {
        var slot = words.slot(offer.free().slot(), reservation.zone(), locale);
        var machine = offer.free().resource();
        boolean elsewhere =
                reservation.items().stream().noneMatch(item -> item.resource().equals(machine.id()));
        return elsewhere ? slot + " · " + machine.code() : slot;
    }

    /** A machine that was chosen with its slot holds for that slot only. */
    private void adapt() {
        where.setText(choice.offerTaken()
                .map(offer -> offer.free().resource().name(locale))
                .orElseGet(() -> ReservationSummary.names(reservation, locale)));
        refused.clear();
    }

    private void submit() {
        choice.offerTaken()
                .map(MoveChoice::move)
                .or(() -> choice.slot().map(Move::to))
                .map(this::attempt)
                .orElseGet(() -> Optional.of(say("reservations.book-for.time-needed")))
                .ifPresentOrElse(this::refuse, this::close);
    }

    private Optional<String> attempt(Move move) {
        var ifRefused = decline.getValue() ? IfRefused.DECLINE : IfRefused.WAIT;
        return attempt.propose(move, ifRefused, note.getValue().strip());
    }

    private void refuse(String sentence) {
        choice.offer();
        refused.say(sentence);
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
