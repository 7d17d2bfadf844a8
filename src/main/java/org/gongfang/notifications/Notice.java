package org.gongfang.notifications;

import java.time.Instant;
import java.util.Locale;
import org.gongfang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one person, in their language.
 *
 * @param occasion what it is about, so that nobody is told the same thing of the same occasion twice
 * @param path the screen it leads to, beginning with a slash
 * @param uselessAfter when there is no point in mailing it any more
 */
record Notice(
        NoticeKind kind,
        String occasion,
        MemberId member,
        String mail,
        Locale locale,
        String subject,
        String body,
        String actionLabel,
        String path,
        @Nullable CalendarFile calendar,
        @Nullable Instant uselessAfter) {

    String dedupeKey() {
        return kind.token() + ":" + occasion + ":" + member.value();
    }
}
