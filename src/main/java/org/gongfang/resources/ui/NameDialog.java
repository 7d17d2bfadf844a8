package org.gongfang.resources.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;

/** Asks for the Chinese and the English name of something in the taxonomy. */
class NameDialog extends Dialog {

    /** What is done with the names. */
    @FunctionalInterface
    interface Naming {

        String name(String nameZh, String nameEn);
    }

    private final FieldRefusals refusals = new FieldRefusals();
    private final Messages messages;
    private final TextField zh = new TextField();
    private final TextField en = new TextField();

    NameDialog(String title, String nameZh, String nameEn, Naming naming, Messages messages, Runnable done) {
        this.messages = messages;
        setHeaderTitle(title);
        zh.setLabel(getTranslation("resources.field.name-zh"));
        zh.setValue(nameZh);
        zh.setRequiredIndicatorVisible(true);
        en.setLabel(getTranslation("resources.field.name-en"));
        en.setValue(nameEn);
        en.setRequiredIndicatorVisible(true);
        refusals.name("nameZh", zh);
        refusals.name("nameEn", en);
        var fields = new Div(zh, en);
        fields.addClassName("gf-res-fields");
        add(fields);
        var save = new Button(getTranslation("resources.taxonomy.save"), click -> save(naming, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("resources.taxonomy.cancel"), click -> close()), save);
    }

    private void save(Naming naming, Runnable done) {
        refusals.clear();
        try {
            naming.name(zh.getValue(), en.getValue());
            close();
            done.run();
        } catch (Refusal refusal) {
            if (!refusals.show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }
}
