package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.gongfang.reservations.Extensions;
import org.gongfang.reservations.Reservation;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Lets a use go on: offers until when that is possible, and says how it went. */
@Component
class ExtendDesk {

    private final Extensions extensions;
    private final OfferedSteps steps;
    private final Words words;
    private final Messages messages;

    ExtendDesk(Extensions extensions, OfferedSteps steps, Words words, Messages messages) {
        this.extensions = extensions;
        this.steps = steps;
        this.words = words;
        this.messages = messages;
    }

    /** Adds the way to a longer use where there is one; {@code done} should show the reservation anew. */
    void offer(StepButtons buttons, Reservation reservation, Locale locale, Runnable done) {
        if (steps.mayExtend(reservation)) {
            buttons.offerLonger(reservation, () -> open(reservation, locale, done), locale);
        }
    }

    private void open(Reservation reservation, Locale locale, Runnable done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.get(locale, "reservations.extend.title", reservation.code()));
        var ends = extensions.choices(reservation.id());
        var choices = new Div();
        choices.addClassName("gf-offered");
        ends.forEach(end -> {
            var button = new Button(until(reservation, end, locale), click -> {
                dialog.close();
                extend(reservation, end, locale);
                done.run();
            });
            button.setDisableOnClick(true);
            button.addThemeVariants(ButtonVariant.PRIMARY);
            choices.add(button);
        });
        dialog.add(
                new Paragraph(words.get(
                        locale,
                        ends.isEmpty() ? "reservations.extend.none" : "reservations.extend.means",
                        ScreenWords.time(reservation.slot().endsAt(), reservation.zone()))),
                choices);
        dialog.getFooter().add(new Button(words.get(locale, "reservations.extend.leave"), click -> dialog.close()));
        dialog.setWidth("min(26rem, 94vw)");
        dialog.open();
    }

    private String until(Reservation reservation, Instant end, Locale locale) {
        return words.get(
                locale,
                "reservations.extend.until",
                ScreenWords.time(end, reservation.zone()),
                Spoken.length(Duration.between(reservation.slot().endsAt(), end), locale));
    }

    private void extend(Reservation reservation, Instant end, Locale locale) {
        try {
            var now = extensions.extend(reservation.id(), end);
            messages.done(words.get(
                    locale,
                    "reservations.extend.done",
                    now.code(),
                    ScreenWords.time(now.slot().endsAt(), now.zone())));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }
}
