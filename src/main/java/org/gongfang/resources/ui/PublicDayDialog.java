package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.gongfang.resources.PublicDay;
import org.gongfang.resources.PublicDayKind;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Pickers;

/** A public holiday or make-up workday being written. */
class PublicDayDialog extends Dialog {

    private final DatePicker date;
    private final Select<PublicDayKind> kind = new Select<>();
    private final Select<DayOfWeek> standsFor = new Select<>();
    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final FieldRefusals refusals = new FieldRefusals();

    PublicDayDialog(LocalDate first, Locale locale, BiConsumer<PublicDayDialog, PublicDay> onSave) {
        setHeaderTitle(getTranslation("resources.holidays.dialog"));
        date = Pickers.date(getTranslation("resources.holidays.date"), locale);
        date.setValue(first);
        date.setRequiredIndicatorVisible(true);
        refusals.name("date", date);
        kind.setLabel(getTranslation("resources.holidays.kind"));
        kind.setItems(PublicDayKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("resources.public-day." + item));
        kind.setValue(PublicDayKind.HOLIDAY);
        kind.addValueChangeListener(change -> standsFor.setVisible(change.getValue() == PublicDayKind.WORKDAY));
        standsFor.setLabel(getTranslation("resources.holidays.stands-for"));
        standsFor.setItems(DayOfWeek.values());
        standsFor.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, Words.nearest(locale)));
        standsFor.setRequiredIndicatorVisible(true);
        standsFor.setVisible(false);
        refusals.name("standsFor", standsFor);
        nameZh.setLabel(getTranslation("resources.field.name-zh"));
        nameZh.setRequiredIndicatorVisible(true);
        refusals.name("nameZh", nameZh);
        nameEn.setLabel(getTranslation("resources.field.name-en"));
        refusals.name("nameEn", nameEn);
        var fields = new Div(date, kind, standsFor, nameZh, nameEn);
        fields.addClassName("gf-res-fields");
        add(fields);
        var save = new Button(getTranslation("resources.card.save"), click -> onSave.accept(this, day()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), save);
        setWidth("min(36rem, 100vw)");
    }

    void show(PublicDay day) {
        date.setValue(day.date());
        date.setReadOnly(true);
        kind.setValue(day.kind());
        standsFor.setValue(day.standsFor());
        nameZh.setValue(day.nameZh());
        nameEn.setValue(day.nameEn());
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private PublicDay day() {
        var chosen = date.getValue();
        return new PublicDay(
                chosen == null ? LocalDate.MIN : chosen,
                kind.getValue(),
                kind.getValue() == PublicDayKind.WORKDAY ? standsFor.getValue() : null,
                nameZh.getValue(),
                nameEn.getValue());
    }
}
