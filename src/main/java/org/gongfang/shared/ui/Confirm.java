package org.gongfang.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone; the texts name what will be destroyed. Prefer {@link Undo}. */
public final class Confirm {

    private Confirm() {}

    /** Asks, and does the work when the answer is yes. */
    public static void ask(String title, String text, String yes, Runnable work) {
        open(title, text, yes, "primary", work);
    }

    /** Asks about something destructive, and does it when the answer is yes. */
    public static void askToDestroy(String title, String text, String yes, Runnable work) {
        open(title, text, yes, "error primary", work);
    }

    private static void open(String title, String text, String yes, String theme, Runnable work) {
        var dialog = new ConfirmDialog(title, text, yes, confirmed -> work.run());
        dialog.setConfirmButtonTheme(theme);
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrentOrThrow().getTranslation("shared.confirm.cancel"));
        dialog.open();
    }
}
