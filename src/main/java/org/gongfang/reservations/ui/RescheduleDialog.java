package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.SeriesScope;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.SlotField;

/** Takes one's own reservation to another time: one of those that are offered, or any by fields. */
class RescheduleDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Moves it, or answers why that is refused. */
    interface Attempt {

        Optional<String> move(TimeSlot slot, SeriesScope scope, String note);
    }

    private final Reservation reservation;
    private final BookingRules rules;
    private final Supplier<List<FreeSlot>> offers;
    private final ScreenWords words;
    private final Locale locale;
    private final Attempt attempt;
    private final SlotField slot;
    private final Div offered = new Div();
    private final Paragraph means = new Paragraph();
    private final TextField note = new TextField();
    private final ScopeChoice scope;
    private final Paragraph refused = new Paragraph();

    RescheduleDialog(
            Reservation reservation,
            BookingRules rules,
            Supplier<List<FreeSlot>> offers,
            ScreenWords words,
            Locale locale,
            Attempt attempt) {
        this.reservation = reservation;
        this.rules = rules;
        this.offers = offers;
        this.words = words;
        this.locale = locale;
        this.attempt = attempt;
        slot = new SlotField(say("reservations.book.time"), locale);
        slot.setRules(reservation.zone(), rules.grid(), rules.minLength(), rules.maxLength());
        slot.setValue(reservation.slot());
        slot.addValueChangeListener(change -> adapt());
        scope = new ScopeChoice(reservation, locale);
        offered.addClassName("gf-offered");
        note.setLabel(say("reservations.reschedule.note"));
        note.setMaxLength(LONGEST_REASON);
        note.setWidthFull();
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("gf-refused");
        refused.setVisible(false);
        var form = new Div(offered, slot, scope, note, means, refused);
        form.addClassName("gf-dialog-form");
        var move = new Button(say("reservations.move.submit"), click -> submit());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(form);
        setHeaderTitle(getTranslation(locale, "reservations.move.title", reservation.code()));
        getFooter().add(new Button(say("reservations.move.leave"), click -> close()), move);
        setWidth("min(27rem, 94vw)");
        offer();
        adapt();
    }

    private void offer() {
        offered.removeAll();
        var free = offers.get();
        offered.setVisible(!free.isEmpty());
        offered.add(new H3(say("reservations.reschedule.offered")));
        free.forEach(one -> {
            var button =
                    new Button(words.slot(one.slot(), reservation.zone(), locale), click -> slot.setValue(one.slot()));
            button.addClassName("gf-slot");
            offered.add(button);
        });
    }

    /** A longer slot may need the provider's word where the present one did not. */
    private void adapt() {
        var chosen = slot.getValue();
        boolean asks = chosen != null && rules.asksProvider(chosen.length());
        means.setText(say(asks ? "reservations.reschedule.asks" : "reservations.reschedule.at-once"));
        refused.setVisible(false);
    }

    private void submit() {
        var chosen = slot.getValue();
        if (chosen == null) {
            refuse(say("reservations.book-for.time-needed"));
            return;
        }
        attempt.move(chosen, scope.getValue(), note.getValue().strip()).ifPresentOrElse(this::refuse, this::close);
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
