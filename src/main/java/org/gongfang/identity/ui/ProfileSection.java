package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.identity.Member;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** Name, mail address and language. */
class ProfileSection extends Composite<Section> {

    private final TextField name = Fields.name(getTranslation("identity.name"));
    private final Div mail = new Div();
    private final Select<Locale> language = new Select<>();
    private final Runnable resend;
    private final RefusedFields fields;

    ProfileSection(Messages messages, Consumer<String> rename, Consumer<Locale> speak, Runnable resend) {
        this.resend = resend;
        fields = new RefusedFields(messages).with("name", name);
        language.setLabel(getTranslation("identity.account.language"));
        language.setItems(Words.LOCALES);
        language.setItemLabelGenerator(each -> getTranslation("shared.language." + each.getLanguage()));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                speak.accept(change.getValue());
            }
        });
        mail.addClassName("gf-account-mail");
        var save = new Button(
                getTranslation("identity.account.save"), click -> fields.attempt(() -> rename.accept(name.getValue())));
        var line = new Div(name, save);
        line.addClassName("gf-field-and-button");
        getContent().addClassName("gf-account-section");
        getContent().add(new H2(getTranslation("identity.account.profile")), mail, line, language);
    }

    void show(Member member) {
        name.setValue(member.name());
        language.setValue(Words.nearest(member.locale()));
        mail.removeAll();
        mail.add(new Span(member.mail()));
        if (member.mailConfirmed()) {
            mail.add(new StatusBadge(getTranslation("identity.account.mail-confirmed"), Tone.DONE));
        } else {
            mail.add(
                    new StatusBadge(getTranslation("identity.account.mail-open"), Tone.REQUESTED),
                    new Paragraph(getTranslation("identity.account.mail-open.hint")),
                    new Button(getTranslation("identity.account.resend"), click -> fields.attempt(resend)));
        }
    }
}
