package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Set;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ui.OfferedSteps.Step;

/** The buttons for the steps that a reservation can take; they report what was decided and know no service. */
class StepButtons extends Composite<Div> {

    /** Hears a step and, where one was asked for, the reason. */
    interface StepListener {

        void onStep(Reservation reservation, Step step, String reason);
    }

    StepButtons(Reservation reservation, Set<Step> steps, ScreenWords words, Locale locale, StepListener listener) {
        getContent().addClassName("gf-deeds");
        for (var step : Step.values()) {
            if (steps.contains(step)) {
                getContent().add(button(reservation, step, words, locale, listener));
            }
        }
        setVisible(!steps.isEmpty());
    }

    /** Offers to take the reservation to another time, before anything that ends it. */
    void offerMove(Runnable open, Locale locale) {
        getContent().addComponentAsFirst(opening("reservations.move.open", open, locale));
        setVisible(true);
    }

    /** Offers to say more about the use than that all is fine. */
    StepButtons offerReport(String words, Runnable open) {
        getContent().add(new Button(words, VaadinIcon.FILE_TEXT_O.create(), click -> open.run()));
        setVisible(true);
        return this;
    }

    /** Offers to propose another slot instead of an answer. */
    void offerProposal(Reservation reservation, Runnable open, Locale locale) {
        var button = opening("reservations.propose.open", open, locale);
        button.setAriaLabel(getTranslation(locale, "reservations.propose.open") + " " + reservation.code());
        getContent().add(button);
        setVisible(true);
    }

    /** Offers to go on longer than was booked. */
    void offerLonger(Reservation reservation, Runnable open, Locale locale) {
        var button = opening("reservations.extend.open", open, locale);
        button.setAriaLabel(getTranslation(locale, "reservations.extend.open") + " " + reservation.code());
        getContent().add(button);
        setVisible(true);
    }

    /** Offers to hand the reservation on to somebody else. */
    void offerTransfer(Reservation reservation, Runnable open, Locale locale) {
        var label = getTranslation(locale, "reservations.transfer.open");
        var button = new Button(label, VaadinIcon.ARROW_RIGHT.create(), click -> open.run());
        button.setAriaLabel(label + " " + reservation.code());
        getContent().add(button);
        setVisible(true);
    }

    private Button opening(String key, Runnable open, Locale locale) {
        return new Button(getTranslation(locale, key), VaadinIcon.CLOCK.create(), click -> open.run());
    }

    private Button button(Reservation reservation, Step step, ScreenWords words, Locale locale, StepListener listener) {
        var button = new Button(
                getTranslation(locale, "reservations.step." + step), icon(step).create());
        switch (step) {
            case CHECK_IN, CHECK_OUT, CONFIRM, CONFIRM_SERIES -> {
                button.addThemeVariants(ButtonVariant.PRIMARY);
                button.setDisableOnClick(true);
                button.addClickListener(click -> {
                    button.setEnabled(true);
                    listener.onStep(reservation, step, "");
                });
            }
            case DECLINE, DECLINE_SERIES, CANCEL, CANCEL_LATE, CANCEL_FOLLOWING, CANCEL_SERIES ->
                button.addClickListener(click -> new ReasonDialog(
                                reservation,
                                step,
                                words,
                                locale,
                                (chosen, reason) -> listener.onStep(reservation, chosen, reason))
                        .open());
        }
        button.getElement()
                .setAttribute(
                        "aria-label", getTranslation(locale, "reservations.step." + step) + " " + reservation.code());
        return button;
    }

    private static VaadinIcon icon(Step step) {
        return switch (step) {
            case CHECK_IN -> VaadinIcon.SIGN_IN;
            case CHECK_OUT -> VaadinIcon.SIGN_OUT;
            case CONFIRM, CONFIRM_SERIES -> VaadinIcon.CHECK;
            case DECLINE, DECLINE_SERIES -> VaadinIcon.CLOSE;
            case CANCEL, CANCEL_LATE, CANCEL_FOLLOWING, CANCEL_SERIES -> VaadinIcon.TRASH;
        };
    }
}
