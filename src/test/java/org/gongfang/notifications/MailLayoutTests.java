package org.gongfang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLayoutTests {

    private final Words words = new Words();
    private final MailLayout layout = new MailLayout(words);

    @Test
    void whatPeopleTypedCannotBecomeMarkup() {
        var html = layout.html(mail(Words.ENGLISH, "<b>Ada</b> & co", "First\n\n<script>alert(1)</script>"));
        assertThat(html)
                .contains("&lt;b&gt;Ada&lt;/b&gt; &amp; co", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void paragraphsAndLinesStayApart() {
        assertThat(layout.html(mail(Words.ENGLISH, "Subject", "One\nTwo\n\nThree")))
                .contains("<p>One<br>\nTwo</p>", "<p>Three</p>");
    }

    @Test
    void eachMailNamesItsLanguage() {
        assertThat(layout.html(mail(Words.CHINESE, "标题", "正文"))).contains("<html lang=\"zh-CN\">", "标题", "工坊通");
        assertThat(layout.text(mail(Words.ENGLISH, "Subject", "Body"))).contains("Body", "Gongfang");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindIsWordedInBothLanguages(NoticeKind kind) {
        var key = "notifications.mail." + kind.token();
        for (Locale locale : Words.LOCALES) {
            assertThat(words.find(locale, key + ".subject"))
                    .as("%s %s", kind, locale)
                    .isPresent();
            assertThat(words.find(locale, key + ".body"))
                    .as("%s %s", kind, locale)
                    .isPresent();
            assertThat(words.find(locale, key + ".action"))
                    .as("%s %s", kind, locale)
                    .isPresent();
        }
    }

    private static MailText mail(Locale locale, String subject, String body) {
        return new MailText(
                UUID.randomUUID(),
                "someone@test.example",
                locale,
                subject,
                body,
                "Open",
                "https://gongfang.example/x?a=1&b=2",
                Optional.empty(),
                MailStatus.WAITING,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
