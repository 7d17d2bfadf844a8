package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.gongfang.resources.Qualification;
import org.gongfang.resources.QualificationForm;
import org.jspecify.annotations.Nullable;

/** A kind of qualification being written. */
class QualificationDialog extends Dialog {

    private static final int USUALLY_VALID = 24;

    private final TextField nameZh = new TextField();
    private final TextField nameEn = new TextField();
    private final IntegerField validMonths = new IntegerField();
    private final IntegerField unusedMonths = new IntegerField();
    private final FieldRefusals refusals = new FieldRefusals();

    QualificationDialog(@Nullable Qualification kind, BiConsumer<QualificationDialog, QualificationForm> onSave) {
        setHeaderTitle(getTranslation("resources.qualifications.dialog"));
        nameZh.setLabel(getTranslation("resources.field.name-zh"));
        nameZh.setRequiredIndicatorVisible(true);
        refusals.name("nameZh", nameZh);
        nameEn.setLabel(getTranslation("resources.field.name-en"));
        refusals.name("nameEn", nameEn);
        validMonths.setLabel(getTranslation("resources.field.valid-months"));
        validMonths.setStepButtonsVisible(true);
        refusals.name("validMonths", validMonths);
        unusedMonths.setLabel(getTranslation("resources.field.unused-months"));
        unusedMonths.setHelperText(getTranslation("resources.field.unused-months.hint"));
        refusals.name("unusedMonths", unusedMonths);
        if (kind == null) {
            validMonths.setValue(USUALLY_VALID);
        } else {
            nameZh.setValue(kind.nameZh());
            nameEn.setValue(kind.nameEn());
            validMonths.setValue(kind.validMonths());
            unusedMonths.setValue(kind.unusedMonths());
        }
        var fields = new Div(nameZh, nameEn, validMonths, unusedMonths);
        fields.addClassName("gf-res-fields");
        add(fields);
        var save = new Button(getTranslation("resources.card.save"), click -> onSave.accept(this, form()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.confirm.cancel"), click -> close()), save);
        setWidth("min(36rem, 100vw)");
    }

    FieldRefusals refusals() {
        return refusals;
    }

    private QualificationForm form() {
        return new QualificationForm(
                nameZh.getValue(),
                nameEn.getValue(),
                validMonths.getOptionalValue().orElse(0),
                unusedMonths.getValue());
    }
}
