package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.shared.ui.Pickers;

/** Asks for the last day of a term. */
class EndTermDialog extends Dialog {

    EndTermDialog(Term term, String validity, LocalDate today, Locale locale, Consumer<LocalDate> onEnd) {
        setHeaderTitle(getTranslation("resources.openings.term.end", validity));
        DatePicker last = Pickers.date(getTranslation("resources.openings.valid-until"), locale);
        last.setMin(term.validity().first());
        last.setValue(term.validity().first().isAfter(today) ? term.validity().first() : today);
        var end = new Button(getTranslation("resources.openings.term.end.go"), click -> {
            if (last.getValue() != null && !last.isInvalid()) {
                close();
                onEnd.accept(last.getValue());
            }
        });
        end.addThemeVariants(ButtonVariant.PRIMARY);
        add(last, new Paragraph(getTranslation("resources.openings.term.end.hint")));
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), end);
        setWidth("min(28rem, 100vw)");
    }
}
