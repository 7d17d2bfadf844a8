package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.reservations.HourCorrections;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Pickers;
import org.gongfang.shared.ui.RefusalNote;
import org.springframework.stereotype.Component;

/** Shows the hours of a use, and lets the provider's managers put them right. */
@Component
class HoursDesk {

    private final HourCorrections corrections;
    private final CurrentMember currentMember;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    HoursDesk(
            HourCorrections corrections,
            CurrentMember currentMember,
            ScreenWords screenWords,
            Words words,
            Messages messages) {
        this.corrections = corrections;
        this.currentMember = currentMember;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    /** The hours of a use that is over. */
    HoursCard card(Reservation reservation, Locale locale, Runnable corrected) {
        var card = new HoursCard(reservation, corrections.of(reservation.id()), screenWords, locale);
        if (mayCorrect(reservation)) {
            card.offerCorrection(() -> open(reservation, locale, corrected), locale);
        }
        return card;
    }

    /** The way to put right the hours of one among several. */
    Button button(Reservation reservation, Locale locale, Runnable corrected) {
        var label = say(locale, "correct");
        var button = new Button(label, VaadinIcon.PENCIL.create(), click -> open(reservation, locale, corrected));
        button.setAriaLabel(label + " " + reservation.code());
        return button;
    }

    private boolean mayCorrect(Reservation reservation) {
        return reservation.status() == ReservationStatus.COMPLETED
                && currentMember
                        .find()
                        .filter(member -> member.has(Role.PROVIDER_MANAGER)
                                && reservation.provider().equals(member.organisation()))
                        .isPresent();
    }

    private void open(Reservation reservation, Locale locale, Runnable corrected) {
        var use = reservation.use();
        var step = Duration.ofMinutes(5);
        var from = Pickers.time(say(locale, "used-from"), step, locale);
        var until = Pickers.time(say(locale, "used-until"), step, locale);
        var clock = new SlotClock(reservation);
        from.setValue(clock.time(use.from() == null ? reservation.slot().startsAt() : use.from()));
        until.setValue(clock.time(use.until() == null ? reservation.slot().endsAt() : use.until()));
        var billed = new IntegerField(say(locale, "billed-minutes"));
        billed.setMin(0);
        billed.setMax(Math.toIntExact(use.bookedMinutes()));
        billed.setStepButtonsVisible(true);
        billed.setStep(15);
        billed.setValue(Math.toIntExact(use.billedMinutes()));
        var reason = new TextArea(say(locale, "reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        var refused = new RefusalNote();
        var means = new Paragraph(say(locale, "means"));
        means.addClassName("gf-quiet");
        var pair = new Div(from, until);
        pair.addClassName("gf-pair");
        var form = new Div(means, pair, billed, reason, refused);
        form.addClassName("gf-dialog-form");
        var dialog = new Dialog();
        var save = new Button(say(locale, "save"), click -> {
            try {
                correct(reservation, clock, from, until, billed, reason);
                dialog.close();
                messages.done(words.get(locale, "reservations.hours.done", reservation.code()));
                corrected.run();
            } catch (Refusal refusal) {
                refused.say(messages.explain(refusal));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.setHeaderTitle(words.get(locale, "reservations.hours.correct-of", reservation.code()));
        dialog.add(form);
        dialog.getFooter().add(new Button(say(locale, "leave"), click -> dialog.close()), save);
        dialog.setWidth("min(28rem, 96vw)");
        dialog.open();
    }

    private void correct(
            Reservation reservation,
            SlotClock clock,
            TimePicker from,
            TimePicker until,
            IntegerField billed,
            TextArea reason) {
        var use = reservation.use();
        var since =
                from.getValue() == null || use.from() != null && from.getValue().equals(clock.time(use.from()))
                        ? use.from()
                        : clock.first(from.getValue());
        var to = until.getValue() == null
                        || use.until() != null && until.getValue().equals(clock.time(use.until()))
                ? use.until()
                : clock.last(until.getValue());
        if (since == null || to == null || !since.isBefore(to)) {
            throw new InvalidInput("reservation-slot", "usedUntil");
        }
        corrections.correct(
                reservation.id(),
                new TimeSlot(since, to),
                billed.getValue() == null ? -1 : billed.getValue(),
                reason.getValue());
    }

    private String say(Locale locale, String key) {
        return words.get(locale, "reservations.hours." + key);
    }
}
