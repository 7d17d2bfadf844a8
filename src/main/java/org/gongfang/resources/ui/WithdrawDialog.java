package org.gongfang.resources.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.HeldQualification;

/** Asks why a qualification is withdrawn, and says what that means. */
class WithdrawDialog extends NoteDialog {

    private static final int LONGEST_REASON = 500;

    WithdrawDialog(HeldQualification held, Locale locale, Consumer<String> onReason) {
        super(texts(held, locale), LONGEST_REASON, onReason);
        destructive();
    }

    private static Texts texts(HeldQualification held, Locale locale) {
        var ui = UI.getCurrentOrThrow();
        return new Texts(
                ui.getTranslation(
                        locale,
                        "resources.qualifications.withdraw.title",
                        held.kind().name(locale),
                        held.memberName()),
                ui.getTranslation(locale, "resources.qualifications.withdraw.means"),
                ui.getTranslation(locale, "resources.qualifications.reason"),
                ui.getTranslation(locale, "resources.qualifications.reason-needed"),
                ui.getTranslation(locale, "resources.qualifications.withdraw"));
    }
}
