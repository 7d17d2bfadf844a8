package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.reservations.Reservation;

/** Asks to whom a reservation is handed on, and with which words. */
class TransferDialog extends Dialog {

    private static final int LONGEST_REASON = 300;

    /** Hears the mail address and the words; answers why not, or nothing when it is done. */
    interface Handing {

        Optional<String> to(String mail, String reason);
    }

    private final TextField mail = new TextField();
    private final TextArea reason = new TextArea();
    private final Paragraph refused = new Paragraph();
    private final boolean given;

    /** @param given whether the provider's manager gives it, who says why, or the holder offers it */
    TransferDialog(Reservation reservation, boolean given, Locale locale, Handing handing) {
        this.given = given;
        mail.setLabel(getTranslation(locale, "reservations.transfer.to"));
        mail.setHelperText(getTranslation(locale, "reservations.transfer.to-hint"));
        mail.setErrorMessage(getTranslation(locale, "reservations.transfer.to-needed"));
        mail.setRequiredIndicatorVisible(true);
        mail.setAutofocus(true);
        mail.setWidthFull();
        reason.setLabel(getTranslation(locale, given ? "reservations.reason" : "reservations.transfer.words"));
        reason.setErrorMessage(getTranslation(locale, "reservations.reason-needed"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(given);
        reason.setWidthFull();
        refused.addClassName("gf-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        var hand = new Button(
                getTranslation(locale, given ? "reservations.transfer.give" : "reservations.transfer.offer"));
        hand.addThemeVariants(ButtonVariant.PRIMARY);
        hand.setDisableOnClick(true);
        hand.addClickListener(click -> {
            hand.setEnabled(true);
            if (isComplete()) {
                handing.to(mail.getValue(), reason.getValue().strip()).ifPresentOrElse(this::explain, this::close);
            }
        });
        var means = new Paragraph(
                getTranslation(locale, given ? "reservations.transfer.given-means" : "reservations.transfer.means"));
        var form = new Div(means, mail, reason, refused);
        form.addClassName("gf-dialog-form");
        add(form);
        setHeaderTitle(getTranslation(locale, "reservations.transfer.title", reservation.code()));
        getFooter().add(new Button(getTranslation(locale, "reservations.keep"), click -> close()), hand);
        setWidth("min(26rem, 94vw)");
    }

    private boolean isComplete() {
        mail.setInvalid(mail.getValue().isBlank());
        reason.setInvalid(given && reason.getValue().isBlank());
        return !mail.isInvalid() && !reason.isInvalid();
    }

    private void explain(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }
}
