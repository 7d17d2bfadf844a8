package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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
import org.gongfang.shared.ui.SlotField;
import org.jspecify.annotations.Nullable;

/** Proposes another slot instead of an answer: one near it on the same or a like machine, or any by fields. */
class ProposeDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Proposes it, or answers why that is refused. */
    interface Attempt {

        Optional<String> propose(Move move, IfRefused ifRefused, String note);
    }

    private final Reservation reservation;
    private final Supplier<List<MoveChoice>> choices;
    private final ScreenWords words;
    private final Locale locale;
    private final Attempt attempt;
    private final SlotField slot;
    private final Div offered = new Div();
    private final Paragraph where = new Paragraph();
    private final TextField note = new TextField();
    private final Checkbox decline;
    private final Paragraph refused = new Paragraph();
    private @Nullable MoveChoice chosen;

    ProposeDialog(
            Reservation reservation,
            BookingRules rules,
            Supplier<List<MoveChoice>> choices,
            ScreenWords words,
            Locale locale,
            Attempt attempt) {
        this.reservation = reservation;
        this.choices = choices;
        this.words = words;
        this.locale = locale;
        this.attempt = attempt;
        slot = new SlotField(say("reservations.book.time"), locale);
        slot.setRules(reservation.zone(), rules.grid(), rules.minLength(), rules.maxLength());
        slot.setValue(reservation.slot());
        slot.addValueChangeListener(change -> adapt());
        offered.addClassName("gf-offered");
        where.addClassName("gf-quiet");
        where.getElement().setAttribute("aria-live", "polite");
        note.setLabel(say("reservations.move.reason"));
        note.setHelperText(say("reservations.move.reason-hint"));
        note.setMaxLength(LONGEST_REASON);
        note.setWidthFull();
        decline = new Checkbox(say("reservations.propose.decline"));
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("gf-refused");
        refused.setVisible(false);
        var form = new Div(offered, slot, where, note, decline, refused);
        form.addClassName("gf-dialog-form");
        var propose = new Button(say("reservations.propose.submit"), click -> submit());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(say("reservations.propose.means")), form);
        setHeaderTitle(getTranslation(locale, "reservations.propose.title", reservation.code()));
        getFooter().add(new Button(say("reservations.move.leave"), click -> close()), propose);
        setWidth("min(27rem, 94vw)");
        offer();
        adapt();
    }

    private void offer() {
        offered.removeAll();
        var free = choices.get();
        offered.setVisible(!free.isEmpty());
        offered.add(new H3(say("reservations.reschedule.offered")));
        free.forEach(choice -> {
            var button = new Button(
                    words.slot(choice.free().slot(), reservation.zone(), locale)
                            + (isElsewhere(choice)
                                    ? " · " + choice.free().resource().code()
                                    : ""),
                    click -> {
                        slot.setValue(choice.free().slot());
                        chosen = choice;
                        adapt();
                    });
            button.addClassName("gf-slot");
            offered.add(button);
        });
    }

    private boolean isElsewhere(MoveChoice choice) {
        return reservation.items().stream()
                .noneMatch(
                        item -> item.resource().equals(choice.free().resource().id()));
    }

    /** A machine that was chosen with its slot holds for that slot only. */
    private Optional<MoveChoice> choice() {
        return Optional.ofNullable(chosen).filter(choice -> choice.free().slot().equals(slot.getValue()));
    }

    private void adapt() {
        where.setText(choice().map(choice -> choice.free().resource().name(locale))
                .orElseGet(() -> ReservationSummary.names(reservation, locale)));
        refused.setVisible(false);
    }

    private void submit() {
        var time = slot.getValue();
        if (time == null) {
            refuse(say("reservations.book-for.time-needed"));
            return;
        }
        var move = choice().map(MoveChoice::move).orElseGet(() -> Move.to(time));
        attempt.propose(
                        move,
                        decline.getValue() ? IfRefused.DECLINE : IfRefused.WAIT,
                        note.getValue().strip())
                .ifPresentOrElse(this::refuse, this::close);
    }

    private void refuse(String sentence) {
        offer();
        refused.setText(sentence);
        refused.setVisible(true);
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
