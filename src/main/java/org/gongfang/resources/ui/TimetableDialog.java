package org.gongfang.resources.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.resources.ReadTimetable;
import org.gongfang.resources.Timetable;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.ui.Messages;

/** What a manager decides about a timetable that there is already. */
class TimetableDialog extends Dialog {

    private final Locale locale;
    private final TimetablePreviewPanel preview;

    private TimetableDialog(String title, Locale locale) {
        this.locale = locale;
        preview = new TimetablePreviewPanel(locale);
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
    }

    /** Shows what was held back; the manager says yes, no, or nothing yet. */
    static TimetableDialog held(Timetable timetable, Locale locale, Runnable onYes, Runnable onNo) {
        var dialog = new TimetableDialog(say(locale, "resources.timetables.held-title", timetable.name()), locale);
        var yes = dialog.button("resources.timetables.accept", onYes);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(say(locale, "resources.timetables.held-means")), dialog.preview);
        dialog.getFooter()
                .add(
                        dialog.button("resources.timetables.later", () -> {}),
                        dialog.button("resources.timetables.decline", onNo),
                        yes);
        return dialog;
    }

    /** Takes another file and shows what it changes before it does. */
    static TimetableDialog renewal(
            Timetable timetable,
            Locale locale,
            Timetables timetables,
            Messages messages,
            Consumer<ReadTimetable> onRead,
            Runnable onYes) {
        var dialog = new TimetableDialog(say(locale, "resources.timetables.renew-title", timetable.name()), locale);
        var yes = dialog.button("resources.timetables.save", onYes);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setEnabled(false);
        dialog.add(
                new TimetableUpload(timetables, messages, read -> {
                    yes.setEnabled(true);
                    onRead.accept(read);
                }),
                dialog.preview);
        dialog.getFooter().add(dialog.button("resources.timetables.later", () -> {}), yes);
        return dialog;
    }

    /** Asks what becomes of the hours that the timetable closes. */
    static TimetableDialog removal(Timetable timetable, Locale locale, Consumer<Boolean> onRemove) {
        var dialog = new TimetableDialog(say(locale, "resources.timetables.remove-title", timetable.name()), locale);
        var keep = new RadioButtonGroup<Boolean>();
        keep.setLabel(say(locale, "resources.timetables.remove-hours", timetable.times()));
        keep.setItems(false, true);
        keep.setItemLabelGenerator(stays ->
                say(locale, stays ? "resources.timetables.remove-keep" : "resources.timetables.remove-give-back"));
        keep.setValue(false);
        var remove = dialog.button("resources.timetables.remove", () -> onRemove.accept(keep.getValue()));
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.add(keep);
        dialog.getFooter().add(dialog.button("resources.timetables.later", () -> {}), remove);
        return dialog;
    }

    TimetablePreviewPanel preview() {
        return preview;
    }

    private Button button(String key, Runnable deed) {
        return new Button(say(locale, key), click -> {
            close();
            deed.run();
        });
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(locale, key, arguments);
    }
}
