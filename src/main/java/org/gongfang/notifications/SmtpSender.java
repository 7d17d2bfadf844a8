package org.gongfang.notifications;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, if {@code spring.mail.host} names one. */
@Component
class SmtpSender {

    private static final String MESSAGE_ID = "Message-ID";

    private final ObjectProvider<JavaMailSender> server;
    private final NotificationSettings settings;
    private final MailLayout layout;

    SmtpSender(ObjectProvider<JavaMailSender> server, NotificationSettings settings, MailLayout layout) {
        this.server = server;
        this.settings = settings;
        this.layout = layout;
    }

    boolean isConfigured() {
        return server.getIfAvailable() != null;
    }

    /** Sends the mail under an id of its own that stays the same however often it is tried. */
    void send(MailText mail) throws MessagingException {
        var sender = server.getObject();
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mail().from());
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(layout.text(mail), layout.html(mail));
        if (mail.calendar().isPresent()) {
            var file = mail.calendar().get();
            helper.addAttachment(
                    "gongfang.ics",
                    new ByteArrayResource(file.text().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + file.method());
        }
        var from = settings.mail().from();
        message.setHeader(MESSAGE_ID, "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
        message.setHeader("Content-Language", mail.locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }
}
