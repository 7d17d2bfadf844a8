package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongfang.notifications.MailStatus;
import org.gongfang.notifications.MailText;

/** One mail as its recipient reads it; its link can be followed. */
class MailDialog extends Composite<Dialog> {

    MailDialog(MailText mail, boolean mayResend, Consumer<UUID> resend) {
        var content = getContent();
        content.setHeaderTitle(mail.subject());
        content.addClassName("gf-mail");
        content.add(note("notifications.outbox.to", mail.recipient()));
        mail.lastError().ifPresent(error -> content.add(note("notifications.outbox.error", error)));
        var body = new Paragraph(mail.body());
        body.addClassName("gf-mail-body");
        content.add(body);
        if (!mail.actionLink().isEmpty()) {
            var link = new Anchor(mail.actionLink(), mail.actionLabel());
            link.addClassName("gf-button");
            link.setRouterIgnore(true);
            content.add(link);
        }
        mail.calendar().ifPresent(file -> {
            var text = new Pre(file.text());
            text.addClassName("gf-mail-calendar");
            content.add(new Details(getTranslation("notifications.outbox.calendar", file.method()), text));
        });
        if (mayResend && mail.status() == MailStatus.DEAD) {
            var again = new Button(getTranslation("notifications.outbox.resend"), click -> {
                content.close();
                resend.accept(mail.id());
            });
            again.addThemeVariants(ButtonVariant.PRIMARY);
            content.getFooter().add(again);
        }
        content.getFooter().add(new Button(getTranslation("notifications.outbox.close"), click -> {
            content.close();
            NotificationsNavigation.toOutbox();
        }));
        content.addDialogCloseActionListener(close -> {
            content.close();
            NotificationsNavigation.toOutbox();
        });
    }

    void open() {
        getContent().open();
    }

    private Paragraph note(String key, String argument) {
        var note = new Paragraph(getTranslation(key, argument));
        note.addClassName("gf-mail-note");
        return note;
    }
}
