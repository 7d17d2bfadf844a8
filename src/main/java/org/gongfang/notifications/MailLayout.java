package org.gongfang.notifications;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Lays out a mail as plain text and as simple HTML that screen readers, phones and dark screens can read. */
@Component
class MailLayout {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei',\
            'Noto Sans CJK SC',sans-serif;font-size:16px;line-height:1.6">
            <main style="max-width:36em;margin:0 auto">
            <h1 style="font-size:1.25em;line-height:1.3">%s</h1>
            %s
            %s
            <p style="font-size:.875em;margin-top:2em">%s</p>
            </main>
            </body>
            </html>
            """;

    private static final String ACTION = """
            <p style="margin:1.5em 0"><a href="%1$s" style="display:inline-block;padding:.6em 1.2em;border-radius:.5em;\
            background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600">%2$s</a></p>
            <p style="font-size:.875em;overflow-wrap:anywhere"><a href="%1$s">%1$s</a></p>
            """;

    private final Words words;

    MailLayout(Words words) {
        this.words = words;
    }

    String text(MailText mail) {
        var action = mail.actionLink().isEmpty() ? "" : "\n\n" + mail.actionLabel() + "\n" + mail.actionLink();
        return mail.body() + action + "\n\n-- \n" + footer(mail) + "\n";
    }

    String html(MailText mail) {
        var paragraphs = Arrays.stream(mail.body().split("\n\n"))
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        var action = mail.actionLink().isEmpty()
                ? ""
                : ACTION.formatted(escaped(mail.actionLink()), escaped(mail.actionLabel()));
        return PAGE.formatted(
                mail.locale().toLanguageTag(),
                escaped(mail.subject()),
                escaped(mail.subject()),
                paragraphs,
                action,
                escaped(footer(mail)));
    }

    private String footer(MailText mail) {
        return words.get(mail.locale(), "notifications.mail.footer");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
