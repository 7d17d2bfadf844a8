package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the words that go with a step, which some steps cannot do without, and says what the step means. */
class NoteDialog extends Dialog {

    private final TextArea note;
    private final Button yes;

    /** The translated words of the dialog: its title, what the step means, what is asked, what is said when nothing is (null when nothing need be), the step. */
    record Texts(
            String title,
            String means,
            String asked,
            @Nullable String needed,
            String step) {}

    NoteDialog(Texts texts, int longest, Consumer<String> onNote) {
        setHeaderTitle(texts.title());
        note = new TextArea(texts.asked());
        note.setMaxLength(longest);
        note.setRequiredIndicatorVisible(texts.needed() != null);
        note.setWidthFull();
        note.setAutofocus(true);
        yes = new Button(texts.step(), click -> {
            var needed = texts.needed();
            if (needed != null && note.getValue().isBlank()) {
                note.setErrorMessage(needed);
                note.setInvalid(true);
                return;
            }
            close();
            onNote.accept(note.getValue());
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(texts.means()), note);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), yes);
        setWidth("min(30rem, 100vw)");
    }

    /** Marks the step as one that takes something away. */
    NoteDialog destructive() {
        yes.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }
}
