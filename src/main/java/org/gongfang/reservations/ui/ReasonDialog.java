package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.gongfang.reservations.Reliability;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ui.OfferedSteps.Step;

/** Asks why a reservation is cancelled or declined, and names what that takes away. */
class ReasonDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Hears what was decided: the step, which may concern others of the series, and why. */
    interface Decided {

        void onReason(Step step, String reason);
    }

    ReasonDialog(Reservation reservation, Step step, ScreenWords words, Locale locale, Decided decided) {
        boolean cancel = step.cancels();
        setHeaderTitle(getTranslation(
                locale, cancel ? "reservations.cancel.title" : "reservations.decline.title", reservation.code()));
        var what = new Paragraph(means(reservation, step, words, locale));
        if (step == Step.CANCEL_LATE) {
            what.addClassName("gf-note");
        }
        var reason = new TextArea(getTranslation(locale, "reservations.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        var scope = new ScopeChoice(reservation, locale);
        boolean choosing = cancel && step != Step.CANCEL_LATE;
        scope.setVisible(scope.isVisible() && choosing);
        var yes = new Button(getTranslation(locale, cancel ? "reservations.cancel.yes" : "reservations.decline.yes"));
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        yes.addClickListener(click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation(locale, "reservations.reason-needed"));
                return;
            }
            close();
            decided.onReason(
                    choosing ? Step.cancelling(scope.getValue()) : step,
                    reason.getValue().strip());
        });
        var no = new Button(getTranslation(locale, "reservations.keep"), click -> close());
        add(what, scope, reason);
        getFooter().add(no, yes);
        setWidth("min(28rem, 92vw)");
    }

    private String means(Reservation reservation, Step step, ScreenWords words, Locale locale) {
        var resource = reservation.items().getFirst().name(locale);
        var slot = words.slot(reservation.slot(), reservation.zone(), locale);
        if (step == Step.CANCEL_LATE) {
            return getTranslation(
                    locale,
                    "reservations.cancel-late.means",
                    resource,
                    slot,
                    words.moment(reservation.cancelUntil(), reservation.zone(), locale),
                    Reliability.LATE_COSTS);
        }
        return getTranslation(
                locale, step.cancels() ? "reservations.cancel.means" : "reservations.decline.means", resource, slot);
    }
}
