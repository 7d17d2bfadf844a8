package org.gongfang.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.identity.Member;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a notice in its reader's language, from the texts of its kind. */
@Component
class NoticeWriter {

    private final Words words;

    NoticeWriter(Words words) {
        this.words = words;
    }

    /** What the texts name besides the reader, who is their first argument. */
    interface Figures {

        Object[] in(Locale locale);
    }

    /** A notice that is of use whenever it is read. */
    Notice write(NoticeKind kind, String occasion, Member reader, String path, Figures figures) {
        return write(kind, occasion, reader, path, null, figures);
    }

    Notice write(
            NoticeKind kind,
            String occasion,
            Member reader,
            String path,
            @Nullable Instant uselessAfter,
            Figures figures) {
        var locale = Words.nearest(reader.locale());
        var arguments = Stream.concat(Stream.of(reader.name()), Stream.of(figures.in(locale)))
                .toArray();
        var key = "notifications.mail." + kind.token();
        return new Notice(
                kind,
                occasion,
                reader.id(),
                reader.mail(),
                locale,
                words.get(locale, key + ".subject", arguments),
                words.get(locale, key + ".body", arguments),
                words.get(locale, key + ".action"),
                path,
                null,
                uselessAfter);
    }
}
