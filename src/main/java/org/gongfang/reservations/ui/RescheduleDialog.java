package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
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
import org.gongfang.shared.ui.RefusalNote;

/** Takes one's own reservation to another time: one of those that are offered, or any by fields. */
class RescheduleDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Moves it, or answers why that is refused. */
    interface Attempt {

        Optional<String> move(TimeSlot slot, SeriesScope scope, String note);
    }

    private final BookingRules rules;
    private final Locale locale;
    private final Attempt attempt;
    private final SlotChoice<FreeSlot> choice;
    private final Paragraph means = new Paragraph();
    private final TextField note = new TextField();
    private final ScopeChoice scope;
    private final RefusalNote refused = new RefusalNote();

    RescheduleDialog(
            Reservation reservation,
            BookingRules rules,
            Supplier<List<FreeSlot>> offers,
            ScreenWords words,
            Locale locale,
            Attempt attempt) {
        this.rules = rules;
        this.locale = locale;
        this.attempt = attempt;
        choice = new SlotChoice<>(
                reservation,
                rules,
                offers,
                FreeSlot::slot,
                free -> words.slot(free.slot(), reservation.zone(), locale),
                locale,
                this::adapt);
        scope = new ScopeChoice(reservation, locale);
        note.setLabel(say("reservations.reschedule.note"));
        note.setMaxLength(LONGEST_REASON);
        note.setWidthFull();
        var form = new Div(choice, scope, note, means, refused);
        form.addClassName("gf-dialog-form");
        var move = new Button(say("reservations.move.submit"), click -> submit());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(form);
        setHeaderTitle(getTranslation(locale, "reservations.move.title", reservation.code()));
        getFooter().add(new Button(say("reservations.move.leave"), click -> close()), move);
        setWidth("min(27rem, 94vw)");
        choice.offer();
        adapt();
    }

    /** A longer slot may need the provider's word where the present one did not. */
    private void adapt() {
        boolean asks = choice.slot()
                .filter(chosen -> rules.asksProvider(chosen.length()))
                .isPresent();
        means.setText(say(asks ? "reservations.reschedule.asks" : "reservations.reschedule.at-once"));
        refused.clear();
    }

    private void submit() {
        choice.slot()
                .map(slot ->
                        attempt.move(slot, scope.getValue(), note.getValue().strip()))
                .orElseGet(() -> Optional.of(say("reservations.book-for.time-needed")))
                .ifPresentOrElse(this::refuse, this::close);
    }

    private void refuse(String sentence) {
        choice.offer();
        refused.say(sentence);
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
