package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.HeldQualification;

/** Asks why a qualification is withdrawn, and says what that means. */
class WithdrawDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    WithdrawDialog(HeldQualification held, Locale locale, Consumer<String> onReason) {
        setHeaderTitle(getTranslation(
                locale, "resources.qualifications.withdraw.title", held.kind().name(locale), held.memberName()));
        var reason = new TextArea(getTranslation(locale, "resources.qualifications.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setAutofocus(true);
        var yes = new Button(getTranslation(locale, "resources.qualifications.withdraw"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation(locale, "resources.qualifications.reason-needed"));
                reason.setInvalid(true);
                return;
            }
            close();
            onReason.accept(reason.getValue());
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(getTranslation(locale, "resources.qualifications.withdraw.means")), reason);
        getFooter().add(new Button(getTranslation(locale, "shared.confirm.cancel"), click -> close()), yes);
        setWidth("min(30rem, 100vw)");
    }
}
