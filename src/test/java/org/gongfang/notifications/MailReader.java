package org.gongfang.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a received mail with all its parts into one text. */
public final class MailReader {

    private MailReader() {}

    /** Every part's type and content, one after the other. */
    public static String read(Part part) {
        try {
            var content = part.getContent();
            if (content instanceof Multipart parts) {
                var text = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    text.append(read(inner)).append('\n');
                }
                return text.toString();
            }
            return part.getContentType() + "\n"
                    + (content instanceof InputStream stream
                            ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            : content);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("The mail cannot be read", unreadable);
        }
    }
}
